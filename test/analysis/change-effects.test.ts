import { expect, test } from 'vitest';
import { changeEffectsOf, type Known } from '../../src/analysis/change-effects.ts';
import { changesBetween } from '../../src/analysis/changes.ts';
import { analyse } from '../../src/analysis/index.ts';
import { planOf } from '../../src/model/plan.ts';
import { planWith } from './plans.ts';

type Parts = Parameters<typeof planWith>[0];

const knownOf = (parts: Parts): Known => {
  const plan = planWith(parts);
  return { plan, analysis: analyse(plan, '2026-06-01') };
};
const effects = (before: Parts, after: Parts) => {
  const [was, is] = [knownOf(before), knownOf(after)];
  const sameText = (a: { text: string }, b: { text: string }) => a.text === b.text;
  return changeEffectsOf(changesBetween(was.plan, is.plan, { sameText }), was, is);
};

const promises = (rto: string) => ({ objectives: [{ from: '2025-01-01', rto, rpo: '1h', revision: '1.0.0' }] });
const step = (id: string, takes: string, role = 'dba') => ({ id, step: `Do ${id}`, role, takes });
const gap = (id: string, statement = `${id} is bad.`) => ({ id, category: 'technology', severity: 'high', statement, owner: 'dba' });

const roles = {
  dba: {},
  payer: {},
  clerk: {},
  bank: { party: 'partner' },
  cloud: { party: 'vendor' },
  idle: {},
};
const systems = {
  // Back after 1 h; promises 4 h.
  ledger: { ...promises('4h'), owner: 'dba', recovery: [step('restore', '1h')] },
  // Back after 1 h and 30 min, as its steps run side by side; promises 2 h.
  payments: {
    ...promises('2h'),
    owner: 'payer',
    dependsOn: ['ledger'],
    recovery: [step('start', '30m'), step('check', '10m', 'bank'), step('note', '5m', 'clerk')],
  },
  // Back after 2 h, though it promises 1 h.
  archive: { ...promises('1h'), owner: 'dba', recovery: [step('copy', '2h', 'cloud')] },
  // Lies behind a loop, so that nobody knows when it is back.
  looped: { dependsOn: ['looped'], owner: 'idle', recovery: [step('spin', '10h', 'idle')] },
};
const before: Parts = {
  roles,
  systems,
  sections: { response: { owner: 'clerk', reviewedOn: '2026-05-01', systems: ['payments', 'archive'] } },
  scenarios: { fire: { disables: ['payments'] } },
  templates: { outage: {} },
  reviews: { found: { approvedOn: '2026-03-20', gaps: [gap('G-1'), gap('G-2'), gap('G-3')] } },
};

test('between a plan and itself nothing follows', () => {
  expect(effects(before, before)).toEqual({
    feasible: [],
    infeasible: [],
    gaps: [],
    concerned: { employee: [], partner: [], vendor: [] },
    pages: [],
    alsoOn: [],
  });
});

test('a promise that can be kept now, or no longer', () => {
  const { feasible, infeasible } = effects(before, {
    ...before,
    systems: {
      ...systems,
      payments: { ...systems.payments, ...promises('1h') },
      archive: { ...systems.archive, recovery: [step('copy', '45m', 'cloud')] },
      looped: { ...systems.looped, dependsOn: [] },
      hasty: { ...promises('10m'), recovery: [step('run', '20m')] },
      calm: { ...promises('1h'), recovery: [step('walk', '20m')] },
    },
  });
  const told = (list: typeof feasible) => list.map(({ system, path, rto }) => [system.id, path, rto]);
  expect(told(feasible)).toEqual([['archive', 2700, 3600]]);
  expect(told(infeasible)).toEqual([
    ['payments', 5400, 3600],
    ['hasty', 1200, 600],
  ]);
});

test('gaps that stand otherwise, those that are gone and those that are new', () => {
  const { gaps } = effects(before, {
    ...before,
    reviews: { found: { approvedOn: '2026-03-20', gaps: [gap('G-1', 'G-1 is worse.'), gap('G-2', 'G-2 is worse.'), gap('G-4')] } },
    revisions: { '1.1.0': { addresses: ['G-1'] } },
  });
  expect(gaps).toEqual([
    { id: 'G-1', statement: 'G-1 is worse.', before: 'open', after: 'communicated' },
    { id: 'G-3', statement: 'G-3 is bad.', before: 'open', after: undefined },
    { id: 'G-4', statement: 'G-4 is bad.', before: undefined, after: 'open' },
  ]);
});

/** Whom a change concerns: `party role: what of its own; which steps`. */
const concerned = (parts: Parts, from: Parts = before) =>
  Object.entries(effects(from, { ...from, ...parts }).concerned).flatMap(([party, list]) =>
    list.map(({ role, owns, steps }) =>
      [
        `${party} ${role.id}: ${owns.map(({ collection, id }) => `${collection}/${id}`).join(' ')}`,
        ...steps.map((one) => `${one.system.id}, ${one.step}`),
      ].join('; '),
    ),
  );

test.each<[what: string, parts: Parts, expected: readonly string[]]>([
  ['its own duties', { roles: { ...roles, idle: { duties: 'Waits.' } } }, ['employee idle: roles/idle']],
  ['a section read through', { sections: { response: { ...before.sections?.response, reviewedOn: '2026-05-20' } } }, []],
  [
    'a section that says something else',
    { sections: { response: { ...before.sections?.response, title: 'Calls' } } },
    ['employee clerk: sections/response'],
  ],
  [
    'a section in other hands',
    { sections: { response: { ...before.sections?.response, owner: 'bank' } } },
    ['employee clerk: sections/response', 'partner bank: sections/response'],
  ],
  ['a section that is gone', { sections: {} }, ['employee clerk: sections/response']],
  ['a section that came', { sections: { ...before.sections, calls: { owner: 'cloud' } } }, ['vendor cloud: sections/calls']],
  ['what has no owner', { scenarios: { fire: { disables: ['archive'] } }, templates: { outage: { title: 'Out' } } }, []],
  [
    'steps done otherwise, given up, given over and new ones',
    {
      systems: {
        ...systems,
        payments: {
          ...systems.payments,
          recovery: [step('start', '20m'), step('check', '10m', 'cloud'), step('note', '5m', 'clerk'), step('call', '5m', 'idle')],
        },
      },
    },
    [
      'employee dba: ; payments, Do start',
      'employee payer: systems/payments',
      'employee idle: ; payments, Do call',
      'partner bank: ; payments, Do check',
      'vendor cloud: ; payments, Do check',
    ],
  ],
  [
    'a system of its own with a step of its own, said in other words',
    { systems: { ...systems, ledger: { ...systems.ledger, recovery: [{ ...step('restore', '1h'), step: 'Restore it' }] } } },
    ['employee dba: systems/ledger; ledger, Restore it'],
  ],
  [
    'a system that is gone',
    { systems: { ledger: systems.ledger, payments: systems.payments, looped: systems.looped } },
    ['employee dba: systems/archive', 'vendor cloud: ; archive, Do copy'],
  ],
])('a role is concerned by %s', (_, parts, expected) => {
  expect(concerned(parts)).toEqual(expected);
});

test('pages of what changed, then pages that name it, each once and in order', () => {
  const { pages, alsoOn } = effects(before, {
    ...before,
    roles: { ...roles, idle: { duties: 'Waits.' } },
    scenarios: { fire: { disables: ['payments'], impact: 'critical' } },
    systems: {
      ...systems,
      payments: { ...systems.payments, summary: 'Takes cards.' },
      ledger: { ...systems.ledger, summary: 'Keeps books.' },
    },
    exercises: { drill: { systems: ['payments'] } },
  });
  // The drill and the scenario, which name payments, changed themselves; the section names payments; payments names the ledger.
  expect(pages).toEqual(['/systems/ledger/', '/systems/payments/', '/scenarios/fire/', '/exercises/drill/', '/roles/idle/']);
  expect(alsoOn).toEqual(['/sections/response/', '/systems/looped/']);
});

test('pages that name something stand in order, whatever it is that they name', () => {
  const { alsoOn } = effects(before, {
    ...before,
    systems: { ...systems, ledger: { ...systems.ledger, summary: 'Keeps books.' } },
    roles: { ...roles, clerk: { duties: 'Writes it down.' } },
  });
  // Payments needs the ledger and has a step for the clerk, who owns the section.
  expect(alsoOn).toEqual(['/sections/response/', '/systems/payments/']);
});

test('what is gone has no page, but those that name it show it', () => {
  const { pages, alsoOn } = effects(before, {
    ...before,
    systems: { ledger: systems.ledger, payments: systems.payments, looped: systems.looped },
  });
  expect([pages, alsoOn]).toEqual([[], ['/sections/response/']]);
});

test('another policy changes no page of an entry', () => {
  const parts = { systems: { ledger: systems.ledger } };
  const [was, is] = [planWith(parts), planWith(parts, { policy: { reviewWithin: '7d' } })].map((plan) => ({
    plan: { ...plan, files: ['plan.yaml'] },
    analysis: analyse(plan, '2026-06-01'),
  }));
  if (!was || !is) throw new Error('there are two plans');
  const changes = changesBetween(was.plan, is.plan, { sameText: () => true });
  expect(changes.map(({ collection }) => collection)).toEqual(['plan']);
  expect(changeEffectsOf(changes, was, is)).toMatchObject({ pages: [], alsoOn: [] });
});

test('a gap whose review cannot be read now is not gone', () => {
  const was = knownOf(before);
  const { reviews: _, ...parts } = before;
  const plan = planOf({ ...planWith(parts), broken: ['reviews/found', 'gaps/G-1', 'gaps/G-3'] });
  const { gaps } = changeEffectsOf([], was, { plan, analysis: analyse(plan, '2026-06-01') });
  expect(gaps.map(({ id, after }) => [id, after])).toEqual([['G-2', undefined]]);
});
