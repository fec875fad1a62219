import { expect, test } from 'vitest';
import { analyse } from '../../src/analysis/index.ts';
import { planWith } from './plans.ts';

const step = (id: string) => ({ id, step: id, role: 'lead', takes: '10m' });
const done = (at: string, ...steps: readonly object[]) => ({
  timeline: [{ at, milestone: 'disruption', text: 'It stops.' }],
  steps: steps.map((own) => ({ system: 'ledger', step: 'promote', result: 'done', ...own })),
});
const plan = planWith({
  systems: { ledger: { recovery: [step('promote'), step('compare'), step('open')] }, alone: {} },
  reviews: {
    // Not in the order of time.
    middle: done('2026-03-12', { took: '40s' }, { system: 'alone', took: '9h' }),
    newest: done('2026-06-12', { took: '30s' }, { step: 'compare', took: '20s' }),
    oldest: done('2026-01-12', { took: '91s' }, { result: 'skipped', took: '8h' }, { result: 'failed', took: '7h' }),
    later: done('2026-06-13', { took: '45s' }, { step: 'compare', took: '10s' }, { step: 'compare' }),
    draft: { ...done('2026-07-12', { took: '9h' }), status: 'draft' },
    nothing: {},
    // What was improvised is no step of the plan.
    improvised: { steps: [{ system: 'ledger', improvised: 'promote', took: '5h' }] },
  },
});

test('each step of each system with what approved reviews measured, newest first', () => {
  const { steps } = analyse(plan, '2026-11-23');
  const found = [...steps].map(([id, own]) => [
    id,
    own.map(({ system, step: { id: name }, index, times, median, worst }) => [
      system,
      name,
      index,
      times.map(({ review, took }) => `${review.id} ${took}`),
      median,
      worst,
    ]),
  ]);
  expect(found).toEqual([
    [
      'ledger',
      [
        // In order 30, 40, 45, 91: halfway between 40 and 45 is 42.5, in whole seconds 43.
        ['ledger', 'promote', 0, ['later 45', 'newest 30', 'middle 40', 'oldest 91'], 43, 91],
        ['ledger', 'compare', 1, ['later 10', 'newest 20'], 15, 20],
        ['ledger', 'open', 2, [], undefined, undefined],
      ],
    ],
    ['alone', []],
  ]);
});
