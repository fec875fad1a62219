import { expect, test } from 'vitest';
import { analyse } from '../../../src/analysis/index.ts';
import { systemNetwork } from '../../../src/report/figures/system.ts';
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
