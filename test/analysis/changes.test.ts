import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Change, changesBetween, needsRevision } from '../../src/analysis/changes.ts';
import type { Content } from '../../src/model/plan.ts';
import { contentOf, files } from './contents.ts';

const sameText = (before: { text: string }, after: { text: string }) => before.text.trim() === after.text.trim();
const between = (before: Content, after: Content, renamed?: ReadonlyMap<string, string>) =>
  changesBetween(before, after, { sameText, nameOf: (_, id) => id.toUpperCase(), ...(renamed ? { renamed } : {}) });

const told = (changes: readonly Change[]) =>
  changes.map(({ kind, collection, id, formerly, fields, body, substance }) =>
    [
      `${kind} ${collection}/${id}${formerly ? ` from ${formerly}` : ''}${body ? ' text' : ''}${substance ? '' : ' (nothing new)'}`,
      ...fields.map(
        ({ label, before, after, meaning, substance: own }) =>
          `${label}: ${before ?? '–'} → ${after ?? '–'}${meaning ? `, ${meaning}` : ''}${own ? '' : ' (stamp)'}`,
      ),
    ].join('; '),
  );

/** One field of a file, written in another way. */
const cases: readonly (readonly [what: string, file: string, from: string, to: string, expected: readonly string[]])[] = [
  [
    'a new objective is a change of what is promised',
    'systems/payments.md',
    'protection:\n',
    '  - { from: 2026-04-20, rto: 2h, rpo: 15m, mtpd: 24h, revision: 1.1.0 }\nprotection:\n',
    [
      'changed systems/payments; RTO: 4 h → 2 h, tighter by 2 h; RPO: 1 h → 15 min, tighter by 45 min; target in force from: 15 Jan 2025 → 20 Apr 2026 (stamp); revision of the target: 1.0.0 → 1.1.0 (stamp)',
    ],
  ],
  [
    'an objective rewritten in place is a change of the promise too',
    'systems/payments.md',
    'rto: 4h',
    'rto: 6h',
    ['changed systems/payments; RTO: 4 h → 6 h, looser by 2 h'],
  ],
  [
    'a dependency by the name of its system',
    'systems/payments.md',
    'dependsOn: [ledger]',
    'dependsOn: [ledger, accounts]',
    ['changed systems/payments; depends on: – → ACCOUNTS, added'],
  ],
  ['the order of a list means nothing', 'systems/reports.md', 'dependsOn: [ledger, accounts]', 'dependsOn: [accounts, ledger]', []],
  ['nor does the order of keys', 'systems/payments.md', 'tier: critical\nowner: dba', 'owner: dba\ntier: critical', []],
  [
    'a recovery step is told by what it says',
    'systems/payments.md',
    'takes: 20m',
    'takes: 45m',
    ['changed systems/payments; Promote the standby: time planned: 20 min → 45 min, longer by 25 min'],
  ],
  [
    'a step that came is told whole',
    'systems/payments.md',
    'recovery:\n',
    'recovery:\n  - { id: call, step: Call the bank, role: dba, takes: 5m }\n',
    ['changed systems/payments; recovery step: – → Call the bank, role DBA, takes 5 min, added'],
  ],
  [
    'protection field by field',
    'systems/payments.md',
    'mode: none',
    'mode: warm-standby, automatic: true',
    ['changed systems/payments; failover: none → warm standby; automatic failover: – → yes, added'],
  ],
  [
    'a contact is never shown',
    'roles.yaml',
    'alternate: { phone: "+27 11 555 0101" }',
    'alternate: { phone: "+27 11 555 0199" }',
    ['changed roles/dba; alternate, phone: – → –, changed'],
  ],
  [
    'a new policy',
    'plan.yaml',
    'reviewWithin: 14d',
    'reviewWithin: 7d',
    ['changed plan/plan; review approved within: 14 d → 7 d, shorter by 7 d'],
  ],
  [
    'a stamp of a review is told apart',
    'sections/response.md',
    'reviewedOn: 2026-01-10',
    'reviewedOn: 2026-04-10',
    ['changed sections/response (nothing new); last read through: 10 Jan 2026 → 10 Apr 2026 (stamp)'],
  ],
  [
    'a text that says something else',
    'sections/response.md',
    'Call the coordinator.',
    'Call anyone on duty.',
    ['changed sections/response text'],
  ],
  [
    'a text that is only set differently',
    'sections/response.md',
    'Call the coordinator.',
    'Call the coordinator.\n\n',
    ['changed sections/response (nothing new)'],
  ],
];

describe('what changed between two states', () => {
  test.each(cases)('%s', async (_, file, from, to, expected) => {
    const text = files[file] ?? '';
    expect(text).toContain(from);
    const [before, after] = await Promise.all([contentOf(files), contentOf({ ...files, [file]: text.replace(from, to) })]);
    expect(told(between(before, after))).toEqual(expected);
  });

  test('entries that came and went', async () => {
    const { 'systems/reports.md': reports = '', ...rest } = files;
    const [before, after] = await Promise.all([contentOf(files), contentOf({ ...rest, 'systems/figures.md': reports })]);
    expect(told(between(before, after))).toEqual(['added systems/figures', 'removed systems/reports']);
    expect(told(between(before, after, new Map([['systems/figures', 'systems/reports']])))).toEqual([
      'renamed systems/figures from reports',
    ]);
  });

  test('an entry that can no longer be read has not been removed', async () => {
    const broken = (files['systems/reports.md'] ?? '').replace('tier:', 'teir:');
    const [before, after] = await Promise.all([contentOf(files), contentOf({ ...files, 'systems/reports.md': broken })]);
    expect([between(before, after), between(after, before)]).toEqual([[], []]);
  });

  test('an entry that says what it was called before', async () => {
    const { 'systems/reports.md': reports = '', ...rest } = files;
    const renamed = reports.replace('tier:', 'formerly: [reports]\ntier:');
    const [before, after] = await Promise.all([contentOf(files), contentOf({ ...rest, 'systems/figures.md': renamed })]);
    expect(told(between(before, after))).toEqual(['renamed systems/figures from reports; formerly: – → reports, added (stamp)']);
  });
});

const named = (name: string, formerly = '') =>
  (files['systems/reports.md'] ?? '').replace('Reports', name).replace('tier:', `${formerly}tier:`);

test.each<
  [what: string, own: Readonly<Record<string, string>>, renamed: readonly (readonly [string, string])[], expected: readonly string[]]
>([
  [
    'of two that claim one name, the first has it',
    { 'systems/a.md': named('A', 'formerly: [reports]\n'), 'systems/b.md': named('B', 'formerly: [reports]\n') },
    [],
    ['renamed systems/a from reports', 'added systems/b'],
  ],
  [
    'a name that nothing had is passed over',
    { 'systems/a.md': named('A', 'formerly: [ghost, reports]\n') },
    [],
    ['renamed systems/a from reports'],
  ],
  ['nothing had the name', { 'systems/a.md': named('A', 'formerly: [ghost]\n') }, [], ['added systems/a', 'removed systems/reports']],
  [
    'the name is still in use',
    { 'systems/a.md': named('A', 'formerly: [payments]\n') },
    [],
    ['added systems/a', 'removed systems/reports'],
  ],
  [
    'what an entry says of itself comes before what git takes for likely',
    { 'systems/a.md': named('A', 'formerly: [reports]\n') },
    [['systems/a', 'systems/payments']],
    ['renamed systems/a from reports'],
  ],
  [
    'an entry that was there is no other one renamed',
    { 'systems/payments.md': (files['systems/payments.md'] ?? '').replace('tier:', 'formerly: [reports]\ntier:') },
    [],
    ['changed systems/payments', 'removed systems/reports'],
  ],
])('renamed: %s', async (_, own, renamed, expected) => {
  const { 'systems/reports.md': __, ...rest } = files;
  const [before, after] = await Promise.all([contentOf(files), contentOf({ ...rest, ...own })]);
  const told = between(before, after, new Map(renamed)).map(
    ({ kind, collection, id, formerly }) => `${kind} ${collection}/${id}${formerly ? ` from ${formerly}` : ''}`,
  );
  expect(told).toEqual(expected);
});

test('what git takes for a rename from a collection into another is none, even where the name is free', async () => {
  const { 'sections/response.md': _, ...rest } = files;
  const [before, after] = await Promise.all([contentOf(files), contentOf({ ...rest, 'systems/a.md': named('A') })]);
  const changes = between(before, after, new Map([['systems/a', 'sections/response']]));
  expect(changes.map(({ kind, collection, id }) => `${kind} ${collection}/${id}`)).toEqual([
    'added systems/a',
    'removed sections/response',
  ]);
});

test('a change holds both entries and both texts', async () => {
  const other = { ...files, 'sections/response.md': (files['sections/response.md'] ?? '').replace('Call the', 'Do call the') };
  const [before, after] = await Promise.all([contentOf(files), contentOf(other)]);
  const [change, ...more] = between(before, after);
  expect(more).toEqual([]);
  expect(change).toMatchObject({ title: 'Response', before: { id: 'response' }, after: { id: 'response' } });
  expect([change?.body?.before.text.trim(), change?.body?.after.text.trim()]).toEqual([
    'Call the coordinator.',
    'Do call the coordinator.',
  ]);
});

test('a plan.yaml that is not in both states is not compared', async () => {
  const { 'plan.yaml': _, ...rest } = files;
  const [whole, lacking] = await Promise.all([contentOf(files), contentOf(rest)]);
  expect([between(whole, lacking), between(lacking, whole)].flat().filter(({ collection }) => collection === 'plan')).toEqual([]);
});

test('new words in sections, systems and templates need a revision, those of roles and settings do not', async () => {
  const template = '---\ntitle: Outage\naudience: customers\nchannel: mail\nwhen: update\n---\n';
  const renamed = Object.entries(files).map(([file, text]) => [file, text.replace(/\b(title|name): /, '$1: New ')]);
  const after = await contentOf({ ...Object.fromEntries(renamed), 'templates/outage.md': template });
  const changes = between(await contentOf(files), after);
  const keys = (list: readonly Change[]) => list.map(({ collection, id }) => `${collection}/${id}`).sort();
  const plan = ['sections/response', 'systems/payments', 'systems/reports', 'templates/outage'];
  expect(keys(changes)).toEqual(['plan/plan', 'roles/dba', ...plan]);
  expect(keys(changes.filter(needsRevision))).toEqual(plan);
});

describe('laws', () => {
  test('between a state and itself nothing changed', async () => {
    const content = await contentOf(files);
    expect(between(content, content)).toEqual([]);
    expect(between(content, await contentOf(files))).toEqual([]);
  });

  test('a change is told in both directions, and disappears once it is applied', async () => {
    await fc.assert(
      fc.asyncProperty(fc.subarray(cases.map((_, index) => index)), async (chosen) => {
        const changedFiles = { ...files };
        for (const index of chosen) {
          const [, file, from, to] = cases[index] ?? ['', '', '', ''];
          changedFiles[file] = (changedFiles[file] ?? '').replace(from, to);
        }
        const [before, after] = await Promise.all([contentOf(files), contentOf(changedFiles)]);
        const changes = between(before, after);
        expect(between(after, before).map(({ id }) => id)).toEqual(changes.map(({ id }) => id));
        const applied: Content = {
          ...before,
          settings: changes.some(({ collection }) => collection === 'plan') ? after.settings : before.settings,
          entries: before.entries.map((entry) => changes.find((change) => change.before === entry)?.after ?? entry),
        };
        expect(between(applied, after)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('only substance in sections, systems and templates needs a revision', async () => {
    const [, file = '', from = '', to = ''] = cases.find(([what]) => what.startsWith('a stamp')) ?? [];
    const stamped = await contentOf({ ...files, [file]: (files[file] ?? '').replace(from, to) });
    expect(between(await contentOf(files), stamped).filter(needsRevision)).toEqual([]);
  });
});
