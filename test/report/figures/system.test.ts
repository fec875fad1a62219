import { expect, test } from 'vitest';
import { analyse } from '../../../src/analysis/index.ts';
import { systemNetwork } from '../../../src/report/figures/system.ts';
import { planWith } from '../../analysis/plans.ts';

const drawn = (dependants: number) => {
  const waiting = Array.from({ length: dependants }, (_, index) => [`shop${index}`, { dependsOn: ['base'] }]);
  const { recovery } = analyse(planWith({ systems: { base: {}, ...Object.fromEntries(waiting) } }), '2026-11-23');
  const { nodes, edges, leftOut } = systemNetwork('base', recovery, (id) => id);
  return { nodes: nodes.length, edges: edges.length, leftOut };
};

test('of very many that wait for a system, some are drawn and the others counted', () => {
  expect(drawn(8)).toEqual({ nodes: 9, edges: 8, leftOut: 0 });
  expect(drawn(60)).toEqual({ nodes: 9, edges: 8, leftOut: 52 });
});
