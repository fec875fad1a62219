import { expect, test } from 'vitest';
import { analyse } from '../../src/analysis/index.ts';
import { planWith } from './plans.ts';

const step = (id: string, takes: string, ...after: string[]) => ({ id, step: id, role: 'lead', takes, ...(after.length ? { after } : {}) });
const recover = (systems: Readonly<Record<string, object>>) => analyse(planWith({ systems }), '2026-11-23').recovery;

test('each step begins when those before it, and what its system needs, are done', () => {
  const { slots } = recover({
    network: { recovery: [step('reroute', '10m')] },
    ledger: { dependsOn: ['network'], recovery: [step('compare', '15m', 'promote'), step('promote', '20m'), step('call', '1m')] },
  });
  expect(Object.fromEntries(slots)).toEqual({
    'network/reroute': { system: 'network', step: 'reroute', starts: 0, ends: 600 },
    'ledger/promote': { system: 'ledger', step: 'promote', starts: 600, ends: 1800 },
    'ledger/call': { system: 'ledger', step: 'call', starts: 600, ends: 660 },
    'ledger/compare': { system: 'ledger', step: 'compare', starts: 1800, ends: 2700 },
  });
});

test('of two that take equally long, the first in the file is on the path', () => {
  const way = (...steps: readonly object[]) =>
    recover({ shop: { recovery: steps } })
      .systems.get('shop')
      ?.planned?.path.map((one) => one.step);
  expect(way(step('zip', '5m'), step('ask', '5m'))).toEqual(['zip']);
  expect(way(step('ask', '5m'), step('zip', '5m'))).toEqual(['ask']);
  // The first runs from 5 to 10 min, the last from 0 to 10.
  expect(way(step('next', '5m', 'once'), step('once', '5m'), step('long', '10m'))).toEqual(['once', 'next']);
  expect(way(step('long', '10m'), step('next', '5m', 'once'), step('once', '5m'))).toEqual(['long']);
  expect(way(step('last', '1m', 'zip', 'ask'), step('zip', '5m'), step('ask', '5m'))).toEqual(['zip', 'last']);
});

test('steps in a loop leave their system and what needs it without a time, whatever else it can do', () => {
  const { systems, slots, stepCycles } = recover({
    inside: { recovery: [step('free', '9m'), step('x', '1m', 'y'), step('y', '1m', 'x')] },
    waits: { dependsOn: ['inside'], recovery: [step('go', '1m')] },
    other: { recovery: [step('go', '1m')] },
  });
  expect([...systems].map(([id, { planned }]) => [id, planned?.seconds])).toEqual([
    ['inside', undefined],
    ['waits', undefined],
    ['other', 60],
  ]);
  expect([...slots.keys()]).toEqual(['other/go']);
  expect([...stepCycles]).toEqual([['inside', [['x', 'y']]]]);
});

test('a system whose only known dependency has no steps begins at once', () => {
  const { systems } = recover({ power: {}, gate: { dependsOn: ['power', 'unwritten'], recovery: [step('open', '5m', 'unwritten')] } });
  expect(systems.get('gate')?.planned).toEqual({ seconds: 300, path: [{ system: 'gate', step: 'open' }] });
});
