import { expect, test } from 'vitest';
import { tierOf, tierRank } from '../../src/analysis/tiers.ts';
import { planWith } from './plans.ts';

test.each([
  ['first', 0, 'critical'],
  ['second', 1, 'important'],
  ['odd', 2, undefined],
  ['unwritten', 2, undefined],
])('%s has place %i', (system, rank, tier) => {
  const plan = planWith({ systems: { first: {}, second: { tier: 'important' }, odd: { tier: 'unheard-of' } } });
  expect([tierRank(plan, system), tierOf(plan, system)?.id]).toEqual([rank, tier]);
});
