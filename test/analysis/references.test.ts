import { expect, test } from 'vitest';
import { backlinksOf, danglingOf, type Reference, referencesOf } from '../../src/analysis/references.ts';
import { planOf } from '../../src/model/plan.ts';
import { contentOf, files } from './contents.ts';
import { planWith } from './plans.ts';

const tell = (found: readonly Reference[]) =>
  found.map(({ by, folder, id, at }) => [by, `${folder}/${id}`, 'field' in at ? at.field.join('.') : undefined]);

test('every field that names an entry or a gap, by its way without the places in lists', () => {
  const gap = { id: 'G-1', category: 'technology', severity: 'low', statement: 'It is slow.', owner: 'dba', sections: ['calls'] };
  const plan = planWith({
    reviews: {
      outage: {
        scenario: 'fire',
        participants: ['dba', 'clerk'],
        affected: [{ system: 'shop' }, { system: 'ledger' }],
        messages: [{ at: '2026-03-12', audience: 'customers', channel: 'mail', template: 'sorry' }],
        assessment: { systems: { backupsWorked: { answer: 'no', gap: 'G-1' }, failoverWorked: 'yes' } },
        gaps: [gap],
        verifies: ['G-0'],
      },
    },
    revisions: {
      '1.1.0': {
        because: { reviews: ['outage'] },
        updates: [
          { kind: 'objectives', change: 'Faster.' },
          { kind: 'response', section: 'calls', systems: ['shop'], change: 'Who.' },
        ],
        defers: [{ gap: 'G-1', until: '2026-09-01' }],
        rollout: { implementation: [{ task: 'Build it', role: 'dba', due: '2026-05-01' }] },
      },
    },
  });
  expect(tell(referencesOf(plan))).toEqual([
    ['scenario', 'scenarios/fire', 'scenario'],
    ['lead', 'roles/lead', 'lead'],
    ['participants', 'roles/dba', 'participants.0'],
    ['participants', 'roles/clerk', 'participants.1'],
    ['affected.system', 'systems/shop', 'affected.0.system'],
    ['affected.system', 'systems/ledger', 'affected.1.system'],
    ['messages.template', 'templates/sorry', 'messages.0.template'],
    ['assessment.systems.backupsWorked.gap', 'gaps/G-1', 'assessment.systems.backupsWorked.gap'],
    ['gaps.owner', 'roles/dba', 'gaps.0.owner'],
    ['gaps.sections', 'sections/calls', 'gaps.0.sections.0'],
    ['verifies', 'gaps/G-0', 'verifies.0'],
    ['author', 'roles/lead', 'author'],
    ['because.reviews', 'reviews/outage', 'because.reviews.0'],
    ['updates.section', 'sections/calls', 'updates.1.section'],
    ['updates.systems', 'systems/shop', 'updates.1.systems.0'],
    ['defers.gap', 'gaps/G-1', 'defers.0.gap'],
    ['rollout.implementation.role', 'roles/dba', 'rollout.implementation.0.role'],
  ]);
});

const text = `---
title: Calls
area: response
owner: dba
reviewedOn: 2026-01-10
---

See [payments](../systems/payments.md), [this](calls.mdx), [below](#below), [nothing](../systems/gone.md) and
![payments](../systems/payments.md).

<RoleCard role="clerk" />

<Template id="sorry" />
`;

test('links and components in a text name entries too; pictures, and links to itself or to nothing, do not', async () => {
  const plan = planOf(await contentOf({ ...files, 'sections/calls.mdx': text }));
  const own = referencesOf(plan).filter(({ from }) => from.id === 'calls');
  expect(own.map(({ by, folder, id, at }) => [by, `${folder}/${id}`, 'line' in at ? [at.line, at.column] : at.field])).toEqual([
    ['owner', 'roles/dba', ['owner']],
    ['link', 'systems/payments', [8, 5]],
    ['<RoleCard>', 'roles/clerk', [11, 1]],
    ['<Template>', 'templates/sorry', [13, 1]],
  ]);
});

test('a link to an item of roles.yaml names that role, one to the file names none', async () => {
  const links = '[DBA](../roles.yaml#dba), [clerk](../roles.yaml#clerk), [all](../roles.yaml), [nobody](../roles.yaml#nobody)';
  const roles = `${files['roles.yaml']}- { id: clerk, title: Clerk, party: employee }\n`;
  const plan = planOf(
    await contentOf({ ...files, 'roles.yaml': roles, 'sections/calls.mdx': text.replace('<RoleCard role="clerk" />', links) }),
  );
  const own = referencesOf(plan).filter(({ from, folder, by }) => from.id === 'calls' && folder === 'roles' && by === 'link');
  expect(own.map(({ id }) => id)).toEqual(['dba', 'clerk']);
});

test('an entry is found by those who name it', async () => {
  const back = backlinksOf(referencesOf(planOf(await contentOf({ ...files, 'sections/calls.mdx': text }))));
  const namers = (key: string) => back.get(key)?.map(({ from, by }) => `${from.id} ${by}`);
  expect([namers('systems/payments'), namers('systems/ledger'), namers('roles/clerk'), namers('sections/calls')]).toEqual([
    ['calls link'],
    ['payments dependsOn', 'reports dependsOn'],
    ['calls <RoleCard>'],
    undefined,
  ]);
});

test('what is named and written nowhere dangles, what is only broken does not', async () => {
  const content = await contentOf({
    ...files,
    'sections/calls.mdx': text,
    'systems/ledger.md': '---\nname: Ledger\ntier: critical\nowner: [nobody]\ndependsOn: [power]\n---\n',
  });
  const plan = planOf(content);
  expect(danglingOf(plan, referencesOf(plan)).map(({ from, by, folder, id }) => [from.id, by, `${folder}/${id}`])).toEqual([
    ['payments', 'objectives.revision', 'revisions/1.0.0'],
    ['reports', 'dependsOn', 'systems/accounts'],
    ['reports', 'objectives.revision', 'revisions/1.0.0'],
    ['calls', '<RoleCard>', 'roles/clerk'],
    ['calls', '<Template>', 'templates/sorry'],
    // Files with other mistakes come last.
    ['ledger', 'dependsOn', 'systems/power'],
  ]);
});
