import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/analysis/index.ts';
import { type Plan, planOf } from '../../src/model/plan.ts';
import revision from '../../src/rules/objectives/revision.ts';
import areas from '../../src/rules/plan/areas.ts';
import because from '../../src/rules/revisions/because.ts';
import rolloutLate from '../../src/rules/revisions/rollout-late.ts';
import unrecorded from '../../src/rules/revisions/unrecorded.ts';
import untold from '../../src/rules/revisions/untold.ts';
import coverage from '../../src/rules/templates/coverage.ts';
import { planWith } from '../analysis/plans.ts';
import { line, said } from './findings.ts';

type Parts = Parameters<typeof planWith>[0];

describe('a change of the plan without a revision', () => {
  const before: Parts = {
    systems: { payments: { summary: 'Takes payments.' }, ledger: {} },
    roles: { lead: {} },
    revisions: { '1.0.0': {} },
  };
  /** Findings on what a plan became; `renamed` says of each entry what it was. */
  const remarks = (after: Plan, renamed: Readonly<Record<string, string>> = {}) => {
    const earlier = { content: planWith(before), sameText: () => true, renamed: new Map(Object.entries(renamed)) };
    return [...unrecorded.check(after, analyse(after, '2026-11-23', earlier))];
  };
  const found = (after: Parts, renamed?: Readonly<Record<string, string>>) => remarks(planWith({ ...before, ...after }), renamed).map(line);

  const removed = 'systems/ledger.md 1:1 `ledger` has been removed and no revision is new';
  const withoutLedger = { systems: { payments: { summary: 'Takes payments.' } } };

  test('is told of what was added and removed, with the entry', () => {
    expect(found({})).toEqual([]);
    expect(found(withoutLedger)).toEqual([removed]);
    const [remark] = remarks(planWith({ ...before, templates: { outage: {} } }));
    expect(remark).toMatchObject({
      at: { file: 'templates/outage.md', line: 1, column: 1 },
      entry: 'templates/outage',
      message: '`outage` has been added and no revision is new',
      hint: 'add the revision that says why, and who approved it: `npm run new -- revision`',
    });
  });

  test('is not told of what is no part of the plan', () => {
    expect(found({ roles: {}, exercises: { drill: {} } })).toEqual([]);
  });

  test('is recorded by a revision that is new, among all that changed', () => {
    expect(found({ ...withoutLedger, revisions: { '1.0.0': {}, '1.1.0': {} } })).toEqual([]);
    expect(found({ ...withoutLedger, revisions: { '1.1.0': {} } }, { 'revisions/1.1.0': 'revisions/1.0.0' })).toEqual([]);
  });

  test('is not recorded by a revision that was only changed, or removed', () => {
    expect(found({ ...withoutLedger, revisions: { '1.0.0': { summary: 'Other words.' } } })).toEqual([removed]);
    expect(found({ ...withoutLedger, revisions: {} })).toEqual([removed]);
  });

  test('may be recorded by a revision that cannot be read', () => {
    const after = planWith({ ...before, ...withoutLedger });
    expect(remarks(planOf({ ...after, broken: ['reviews/stop', 'revisions/1.1.0'] }))).toEqual([]);
    expect(remarks(planOf({ ...after, broken: ['reviews/stop'] })).map(line)).toEqual([removed]);
  });

  test('is not asked for where nothing is compared', () => {
    expect(said(unrecorded, planWith(before))).toEqual([]);
  });
});

describe('those who have to be told of a revision', () => {
  const roles = { lead: {}, host: { party: 'vendor' }, bank: { party: 'partner' } };
  const step = (id: string, role: string) => ({ id, step: id, role, takes: '5m' });
  const plan = (own: object) =>
    said(
      untold,
      planWith({
        roles,
        sections: { response: {}, hosting: { owner: 'host' } },
        systems: { shop: { recovery: [step('look', 'lead'), step('ring', 'host'), step('pay', 'bank'), step('call', 'host')] }, shelf: {} },
        revisions: { '1.1.0': own },
      }),
    );
  const told = (...all: readonly string[]) => ({
    rollout: { communication: all.map((to) => ({ to, channel: 'briefing', due: '2026-05-01' })) },
  });
  const update = (own: object) => ({ updates: [{ kind: 'response', change: 'Other steps.', ...own }] });
  const at = 'revisions/1.1.0.md rollout.communication `1.1.0`';

  test.each<[string, object, readonly string[]]>([
    ['nothing changed', { updates: [] }, []],
    ['nobody was told', update({}), [`${at} tells no employees what changed`]],
    ['employees alone had to be', { ...update({ systems: ['shelf'], section: 'response' }), ...told('employees') }, []],
    [
      'those who do steps had to be',
      { ...update({ systems: ['shelf', 'shop'] }), ...told('employees') },
      [
        `${at} changes what partners do (\`bank\` does step \`pay\` of \`shop\`) and tells none of them`,
        `${at} changes what vendors do (\`host\` does step \`ring\` of \`shop\`; \`host\` does step \`call\` of \`shop\`) and tells none of them`,
      ],
    ],
    ['all of them were', { ...update({ systems: ['shop'] }), ...told('employees', 'partners', 'vendors') }, []],
    [
      'the owner of a section had to be',
      { ...update({ section: 'hosting' }), ...told('employees') },
      [`${at} changes what vendors do (\`host\` owns \`hosting\`) and tells none of them`],
    ],
    ['what changed does not exist', { ...update({ section: 'nowhere', systems: ['nowhere'] }), ...told('employees') }, []],
  ])('are told of, where %s', (_, own, expected) => {
    expect(plan(own)).toEqual(expected);
  });

  test('are those whose roles exist', () => {
    const systems = { shop: { recovery: [step('look', 'nobody')] } };
    const revisions = { '1.1.0': { ...update({ systems: ['shop'] }), ...told('employees') } };
    expect(said(untold, planWith({ systems, revisions }))).toEqual([]);
  });
});

describe('a roll-out', () => {
  // The policy wants all of it done within 30 days: of 1 April by 1 May.
  const item = (own: object) => ({ task: 'Build it', role: 'lead', due: '2026-05-10', ...own });
  const late = (today: string, own: object, date = '2026-04-01') =>
    said(rolloutLate, planWith({ roles: { lead: {} }, revisions: { '1.1.0': { date, rollout: { implementation: [item(own)] } } } }), today);
  const at = 'revisions/1.1.0.md rollout.implementation.0.due `1.1.0`: “Build it”';

  test('is late past its own day', () => {
    expect(late('2026-04-20', { due: '2026-04-20' })).toEqual([]);
    expect(late('2026-04-21', { due: '2026-04-20' })).toEqual([`${at} was due on 20 Apr 2026, 1 day ago`]);
    expect(late('2026-04-21', { due: '2026-04-20', done: '2026-04-21' })).toEqual([]);
  });

  test('is late past the policy, however far its own day is', () => {
    expect(late('2026-05-01', {})).toEqual([]);
    expect(late('2026-05-02', {})).toEqual([
      `${at} is due on 10 May 2026, 39 days after the revision; policy wants its roll-out done within 30 d, by 1 May 2026`,
    ]);
  });

  test('does not begin before its revision, and begins on its day', () => {
    expect(late('2026-05-11', {}, '2026-05-12')).toEqual([]);
    expect(late('2026-05-11', {}, '2026-05-11')).toEqual([`${at} was due on 10 May 2026, 1 day ago`]);
  });
});

describe('days of a roll-out', () => {
  const reviews = (day: string) => ({
    slow: {
      timeline: [{ at: `${day}T08:02+02:00`, milestone: 'disruption', text: 'It stops.' }],
      gaps: [{ id: 'G-1', category: 'training', severity: 'low', statement: 'Nobody knew.', owner: 'lead' }],
    },
  });
  const found = (item: object, own: object = {}, began = '2026-03-12') => {
    const implementation = [{ task: 'Build it', role: 'lead', due: '2026-05-10', ...item }];
    const revision = { date: '2026-04-20', because: { reviews: ['slow'] }, rollout: { implementation }, ...own };
    return said(because, planWith({ roles: { lead: {} }, reviews: reviews(began), revisions: { '1.2.0': revision } })).map((line) =>
      line.replace('revisions/1.2.0.md rollout.implementation.0.', ''),
    );
  };
  const long = '2025-03-12';

  test.each([
    ['due on the day of the revision', { due: '2026-04-20' }, {}, undefined],
    ['prepared before it', { due: '2026-04-10', done: '2026-04-12' }, {}, undefined],
    ['prepared 180 days before it', { due: '2025-10-22', done: '2025-10-22' }, {}, long],
    ['due before a revision that is planned', { due: '2026-11-30' }, { date: '2026-12-10' }, undefined],
    ['done on the day of the event', { done: '2026-03-12' }, {}, undefined],
    [
      'done before the event, as a regular review wanted it too',
      { done: '2026-03-01' },
      { because: { reviews: ['slow'], scheduled: true } },
      undefined,
    ],
    [
      'done before the event, as the business wanted it too',
      { done: '2026-03-01' },
      { because: { reviews: ['slow'], businessChange: 'A new shop.' } },
      undefined,
    ],
    ['done before the one event that can be read', { done: '2026-03-01' }, { because: { reviews: ['slow', 'other'] } }, undefined],
    ['done where no event is answered', { done: '2026-03-01' }, { because: {} }, undefined],
  ])('%s may be right', (_, item, own, began) => expect(found(item, own, began)).toEqual([]));

  const head = '`1.2.0` is of 20 Apr 2026, and an item of its roll-out';
  test.each([
    ['due a year before', { due: '2025-05-10' }, {}, undefined, [`due ${head} is due on 10 May 2025`]],
    ['due a year before, and done', { due: '2025-05-10', done: '2026-05-08' }, {}, undefined, [`due ${head} is due on 10 May 2025`]],
    ['due before and open', { due: '2026-04-19' }, {}, undefined, [`due ${head} is due on 19 Apr 2026`]],
    ['due before and done after', { due: '2026-04-19', done: '2026-04-21' }, {}, undefined, [`due ${head} is due on 19 Apr 2026`]],
    ['done a year before', { done: '2025-05-08' }, {}, undefined, [`done ${head} was done on 8 May 2025`]],
    ['done 181 days before', { done: '2025-10-21' }, {}, long, [`done ${head} was done on 21 Oct 2025`]],
    [
      'done before the event that it answers',
      { done: '2026-03-11' },
      {},
      undefined,
      [`done ${head} was done on 11 Mar 2026, before \`slow\` happened on 12 Mar 2026`],
    ],
    [
      'done before the gap that it answers was found',
      { done: '2026-03-11' },
      { because: {}, addresses: ['G-1'] },
      undefined,
      [`done ${head} was done on 11 Mar 2026, before \`slow\` happened on 12 Mar 2026`],
    ],
  ])('%s are told', (_, item, own, began, lines) => expect(found(item, own, began)).toEqual(lines));
});

describe('an objective', () => {
  const objective = { from: '2025-01-01', rto: '4h', rpo: '1h', revision: '1.0.0' };
  const found = (own: object | undefined, broken: readonly string[] = []) => {
    const plan = planWith({
      systems: { shop: { objectives: [objective] } },
      revisions: own ? { '1.0.0': { date: '2025-01-01', ...own } } : {},
    });
    return said(revision, planOf({ ...plan, broken })).map((message) => message.replace('systems/shop.md objectives.0.', ''));
  };
  const update = (own: object) => ({
    updates: [
      { kind: 'training', change: 'Drills.' },
      { kind: 'objectives', change: 'Targets.', ...own },
    ],
  });
  const missing = 'revision `shop`: the revision `1.0.0` does not update its objectives';

  test.each<[string, object | undefined, readonly string[]]>([
    ['was brought by a revision of all targets', update({}), []],
    ['was brought by one of its own', update({ systems: ['shelf', 'shop'] }), []],
    ['was not brought by one of others', update({ systems: ['shelf'] }), [missing]],
    ['was not brought by one of something else', update({ kind: 'response' }), [missing]],
    ['was not brought by one of nothing', {}, [missing]],
    [
      'was brought on another day',
      { ...update({}), date: '2025-01-02' },
      ['from `shop`: the objective is in force from 1 Jan 2025, but its revision `1.0.0` is of 2 Jan 2025'],
    ],
    [
      'was brought by nothing',
      undefined,
      ['revision `shop`: the objective of 1 Jan 2025 names the revision `1.0.0`, which does not exist'],
    ],
  ])('%s', (_, own, expected) => {
    expect(found(own)).toEqual(expected);
  });

  test('may have been brought by a revision that cannot be read', () => {
    expect(found(undefined, ['revisions/1.0.0'])).toEqual([]);
    expect(found(undefined, ['revisions/1.1.0'])).toHaveLength(1);
  });
});

describe('what is missing may be in a file that cannot be read', () => {
  test.each([
    ['an area', areas, 'sections/any', 6],
    ['a template', coverage, 'templates/any', 9],
  ])('%s', (_, rule, broken, count) => {
    const plan = planWith({});
    expect(said(rule, plan)).toHaveLength(count);
    expect(said(rule, planOf({ ...plan, broken: ['systems/any'] }))).toHaveLength(count);
    expect(said(rule, planOf({ ...plan, broken: ['systems/any', broken] }))).toEqual([]);
  });
});
