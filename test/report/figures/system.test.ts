import { expect, test } from 'vitest';
import { analyse } from '../../../src/analysis/index.ts';
import { systemNetwork, wayBars } from '../../../src/report/figures/system.ts';
import { notDrawn } from '../../../src/report/wording/system.ts';
import { planWith } from '../../analysis/plans.ts';

const drawn = (dependants: number) => {
  const waiting = Array.from({ length: dependants }, (_, index) => [`shop${index}`, { dependsOn: ['base'] }]);
  const { recovery } = analyse(planWith({ systems: { base: {}, ...Object.fromEntries(waiting) } }), '2026-11-23');
  const { nodes, edges, leftOut } = systemNetwork('base', 'all', recovery, (id) => id);
  return { nodes: nodes.length, edges: edges.length, leftOut };
};

test('of very many that wait for a system, some are drawn and the others counted', () => {
  expect(drawn(8)).toEqual({ nodes: 9, edges: 8, leftOut: { waiting: 0, needed: 0 } });
  expect(drawn(60)).toEqual({ nodes: 9, edges: 8, leftOut: { waiting: 52, needed: 0 } });
});

test('a graph of what is next to a system counts what it needs through others', () => {
  const systems = { power: {}, network: { dependsOn: ['power'] }, ledger: { dependsOn: ['network'] }, shop: { dependsOn: ['ledger'] } };
  const { recovery } = analyse(planWith({ systems }), '2026-11-23');
  const { nodes, edges, leftOut } = systemNetwork('ledger', 'direct', recovery, (id) => id);
  expect(nodes.map(({ id }) => id)).toEqual(['network', 'ledger', 'shop']);
  expect(edges.map(({ from, to }) => `${from} ${to}`)).toEqual(['network ledger', 'ledger shop']);
  expect(notDrawn(leftOut)).toBe(' 1 more that it needs through these is not drawn.');
});

const step = (id: string, takes: string, after: readonly string[] = []) => ({ id, step: `Do ${id}`, role: 'lead', takes, after });

const barsOf = (others: number, own: number, path: number) => {
  const beside = Array.from(
    { length: others },
    (_, index) => [`beside${index}`, { recovery: [step('a', `${1 + (index % 2)}m`)] }] as const,
  );
  const steps = (count: number, takes: string) =>
    Array.from({ length: count }, (_, index) => step(`s${index}`, takes, index ? [`s${index - 1}`] : []));
  const systems = {
    ...Object.fromEntries(beside),
    base: { recovery: steps(path, '5m') },
    shop: { dependsOn: ['base', ...beside.map(([id]) => id)], recovery: steps(own, '1m') },
  };
  const { recovery, steps: all } = analyse(planWith({ systems }), '2026-11-23');
  const facts = recovery.systems.get('shop');
  if (!facts) throw new Error('the shop can be restored');
  const { bars, whole } = wayBars('shop', facts, recovery, all, (id) => id);
  return { names: bars.map(({ name }) => name), whole };
};

test('a way back has a bar for each step on its path and for each other system', () => {
  expect(barsOf(2, 1, 2)).toEqual({ names: ['beside0', 'beside1', 'base: do s0', 'base: do s1', 'Do s0'], whole: true });
});

test('of very many bars, systems on the path are one each, then they alone are left, then nothing', () => {
  expect(barsOf(2, 1, 60)).toEqual({ names: ['beside0', 'beside1', 'base', 'Do s0'], whole: true });
  expect(barsOf(60, 2, 3)).toEqual({ names: ['base', 'Do s0', 'Do s1'], whole: false });
  expect(barsOf(2, 60, 3)).toEqual({ names: [], whole: false });
});
