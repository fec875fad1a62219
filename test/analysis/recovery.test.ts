import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { momentsOf } from '../../src/analysis/moments.ts';
import { recoveryOf } from '../../src/analysis/recovery.ts';
import { stepsOf } from '../../src/analysis/steps.ts';
import { targetsOf } from '../../src/analysis/targets.ts';
import { weaknessOf } from '../../src/analysis/weakness.ts';
import { planWith } from './plans.ts';

const step = (id: string, takes: string, ...after: string[]) => ({ id, step: id, role: 'lead', takes, ...(after.length ? { after } : {}) });

function recover(systems: Readonly<Record<string, object>>, reviews: Readonly<Record<string, object>> = {}) {
  const plan = planWith({ systems, reviews });
  const recovery = recoveryOf(plan, stepsOf(plan, momentsOf(plan)), targetsOf(plan, '2026-11-23'));
  return { recovery, weakness: weaknessOf(plan, recovery) };
}

const minutes = (seconds: number | undefined) => seconds && seconds / 60;
const names = (path: readonly { readonly system: string; readonly step: string }[] | undefined) =>
  path?.map((one) => `${one.system}/${one.step}`);

const shop = {
  network: { recovery: [step('reroute', '10m')] },
  accounts: { dependsOn: ['network'], recovery: [step('fail-over', '30m')] },
  ledger: { dependsOn: ['network'], recovery: [step('promote', '20m'), step('compare', '15m', 'promote')] },
  payments: {
    dependsOn: ['accounts', 'ledger'],
    recovery: [
      step('start', '10m'),
      step('switch', '10m', 'start'),
      step('replay', '15m', 'start'),
      step('test', '5m', 'switch', 'replay'),
    ],
  },
};

describe('the earliest time, when everything runs side by side', () => {
  const { recovery } = recover(shop);
  test.each([
    ['network', 10, ['network/reroute']],
    ['accounts', 40, ['network/reroute', 'accounts/fail-over']],
    ['ledger', 45, ['network/reroute', 'ledger/promote', 'ledger/compare']],
    ['payments', 75, ['network/reroute', 'ledger/promote', 'ledger/compare', 'payments/start', 'payments/replay', 'payments/test']],
  ])('%s is back after %i min', (id, expected, path) => {
    const way = recovery.systems.get(id)?.planned;
    expect([minutes(way?.seconds), names(way?.path)]).toEqual([expected, path]);
  });

  test('each step has its place in time', () => {
    const slot = recovery.slots.get('payments/test');
    expect([minutes(slot?.starts), minutes(slot?.ends)]).toEqual([70, 75]);
  });

  test('systems without steps add nothing, are named, and alone have no time', () => {
    const found = recover({ gate: { dependsOn: ['power'] }, power: { recovery: [step('on', '5m')] }, alone: {} }).recovery.systems;
    expect([found.get('gate')?.planned?.seconds, found.get('gate')?.stepless, found.get('alone')?.planned]).toEqual([
      300,
      ['gate'],
      undefined,
    ]);
  });
});

test('measured steps take the place of planned ones: the median, and the worst', () => {
  const done = (took: string, result = 'done') => ({ steps: [{ system: 'ledger', step: 'promote', result, took }] });
  const reviews = {
    a: done('30m'),
    b: done('90m'),
    c: done('40m'),
    failed: done('9h', 'failed'),
    draft: { status: 'draft', ...done('8h') },
  };
  const { planned, median, worst, measured } = recover(shop, reviews).recovery.systems.get('payments') ?? {};
  expect([planned, median, worst].map((way) => minutes(way?.seconds))).toEqual([75, 95, 145]);
  expect(measured).toBe(true);
});

test('a system is measured once a step of it, or of what it needs, was done', () => {
  const { systems } = recover(shop, { a: { steps: [{ system: 'ledger', step: 'promote', result: 'done', took: '30m' }] } }).recovery;
  expect([...systems].filter(([, { measured }]) => measured).map(([id]) => id)).toEqual(['ledger', 'payments']);
});

test('a system that no urgent one needs is as urgent as its own tier', () => {
  const { order } = recover({
    slow: { tier: 'important', recovery: [step('a', '9m')] },
    quick: { tier: 'important', recovery: [step('a', '1m')] },
    user: { dependsOn: ['needed'], tier: 'important' },
    needed: { dependsOn: ['base'], recovery: [step('a', '3m')] },
    base: { tier: 'important', recovery: [step('a', '20m')] },
  }).recovery;
  // `base` serves a system of the first tier; then, of the second, 1 min, 9 min, and 23 min with what it needs.
  expect(order).toEqual(['base', 'needed', 'quick', 'slow', 'user']);
});

test('recovery order: what is needed first, then urgent tiers and what they need, of one RTO the quickest, then by name', () => {
  const { recovery } = recover({
    reports: { tier: 'important', recovery: [step('a', '1m')] },
    zone: { tier: 'important', recovery: [step('a', '9m')] },
    shop: { dependsOn: ['zone'], recovery: [step('a', '1m')] },
    quick: { recovery: [step('a', '2m')] },
    also: { recovery: [step('a', '2m')] },
  });
  expect(recovery.order).toEqual(['also', 'quick', 'zone', 'shop', 'reports']);
  expect(recovery.systems.get('shop')?.order).toBe(4);
});

test('recovery order: of one tier, what has to be back sooner comes first, with what it needs', () => {
  const promise = (rto: string, own: object = {}) => ({ objectives: [{ from: '2025-01-01', rto, rpo: '1h', revision: '1.0.0' }], ...own });
  const { recovery } = recover({
    // Quickest of all, and least urgent.
    archive: promise('8h', { recovery: [step('a', '1m')] }),
    mail: promise('4h', { recovery: [step('a', '30m')] }),
    chat: promise('4h', { recovery: [step('a', '30m')] }),
    // Its own RTO is long, but a system that needs it has to be back within an hour.
    base: promise('6h', { recovery: [step('a', '20m')] }),
    shop: promise('1h', { dependsOn: ['base'], recovery: [step('a', '20m')] }),
    // The target in force counts, not the one that is to come.
    desk: {
      objectives: [
        { from: '2025-01-01', rto: '5h', rpo: '1h', revision: '1.0.0' },
        { from: '2027-01-01', rto: '30m', rpo: '1h', revision: '2.0.0' },
      ],
    },
    // It promises nothing yet.
    later: { objectives: [{ from: '2027-01-01', rto: '30m', rpo: '1h', revision: '2.0.0' }] },
    lesser: promise('30m', { tier: 'important' }),
  });
  expect(recovery.order).toEqual(['base', 'shop', 'chat', 'mail', 'desk', 'archive', 'later', 'lesser']);
});

describe('cycles', () => {
  const { recovery } = recover({
    a: { dependsOn: ['b'], recovery: [step('x', '1m')] },
    b: { dependsOn: ['c'], recovery: [step('x', '1m')] },
    c: { dependsOn: ['a', 'free'], recovery: [step('x', '1m')] },
    behind: { dependsOn: ['a'], recovery: [step('x', '1m')] },
    free: { recovery: [step('x', '1m')] },
    inside: { recovery: [step('x', '1m', 'y'), step('y', '1m', 'x')] },
    waits: { dependsOn: ['inside'], recovery: [step('x', '1m')] },
  });
  test('are named whole, of systems and of steps', () => {
    expect(recovery.cycles).toEqual([['a', 'b', 'c']]);
    expect([...recovery.stepCycles]).toEqual([['inside', [['x', 'y']]]]);
  });
  test('leave what is in or behind them without a time, and all else with one', () => {
    const timed = [...recovery.systems].filter(([, { planned }]) => planned).map(([id]) => id);
    expect(timed).toEqual(['free']);
    expect(recovery.order).toEqual(['free', 'inside', 'waits']);
  });
});

test('what falls with a system, and whether that is most of the first tier', () => {
  const { weakness } = recover({ ...shop, other: {} });
  expect(weakness.get('network')).toEqual({
    falls: ['accounts', 'ledger', 'payments'],
    firstTier: ['network', 'accounts', 'ledger', 'payments'],
    of: 5,
    single: true,
  });
  expect([weakness.get('ledger')?.single, weakness.get('other')?.single]).toEqual([false, false]);
});

describe('laws', () => {
  // Edges lead to smaller numbers alone, so there is no cycle.
  const graphs = fc.array(fc.record({ needs: fc.array(fc.nat(8), { maxLength: 3 }), takes: fc.integer({ min: 1, max: 90 }) }), {
    minLength: 1,
    maxLength: 9,
  });
  type Node = { needs: number[]; takes: number };
  const build = (nodes: readonly Node[]) =>
    Object.fromEntries(
      nodes.map(({ needs, takes }, index) => [
        `s${index}`,
        { dependsOn: [...new Set(needs)].filter((to) => to < index).map((to) => `s${to}`), recovery: [step('only', `${takes}m`)] },
      ]),
    );
  const seconds = (nodes: readonly Node[]) =>
    [...recover(build(nodes)).recovery.systems.values()].map(({ planned }) => planned?.seconds ?? 0);

  test('no system is back before what it depends on, nor before it in the order', () => {
    fc.assert(
      fc.property(graphs, (nodes) => {
        const { systems, needs, order } = recover(build(nodes)).recovery;
        for (const [id, others] of needs) {
          for (const other of others) {
            expect(systems.get(id)?.planned?.seconds).toBeGreaterThanOrEqual(systems.get(other)?.planned?.seconds ?? 0);
            expect(order.indexOf(id)).toBeGreaterThan(order.indexOf(other));
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('removing a dependency never makes any recovery later', () => {
    fc.assert(
      fc.property(graphs, fc.nat(), fc.nat(), (nodes, which, edge) => {
        const from = which % nodes.length;
        const fewer = nodes.map((node, index) =>
          index === from ? { ...node, needs: node.needs.filter((_, at) => at !== edge % (node.needs.length || 1)) } : node,
        );
        const [before, after] = [seconds(nodes), seconds(fewer)];
        after.forEach((time, index) => {
          expect(time).toBeLessThanOrEqual(before[index] ?? 0);
        });
      }),
      { numRuns: 40 },
    );
  });
});
