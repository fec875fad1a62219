import { expect, test } from 'vitest';
import { analyse } from '../../src/analysis/index.ts';
import { planWith } from './plans.ts';

const gap = (id: string, severity: string, due?: string) => ({
  id,
  category: 'technology',
  severity,
  statement: 'It is slow.',
  owner: 'lead',
  ...(due ? { due } : {}),
});
const reviews = {
  old: { approvedOn: '2026-01-10', gaps: [gap('G-1', 'low', '2027-01-01'), gap('G-2', 'high', '2027-01-01'), gap('G-3', 'low')] },
  young: {
    kind: 'simulation',
    approvedOn: '2026-10-10',
    gaps: [gap('G-4', 'critical', '2027-01-01'), gap('G-5', 'low'), gap('G-6', 'high', '2027-01-01')],
  },
  draft: { status: 'draft', gaps: [gap('G-7', 'low')] },
  proof: { approvedOn: '2026-11-10', verifies: ['G-5'] },
};
const revisions = {
  '1.1.0': {
    date: '2026-10-20',
    accepts: [{ gap: 'G-4', until: '2027-01-01' }],
    addresses: ['G-2'],
    rollout: { implementation: [{ task: 'Build it', role: 'lead', due: '2026-11-01' }] },
  },
};
const { register, loop } = analyse(planWith({ reviews, revisions }), '2026-11-23');

test('overdue first, then severity, then age; settled ones apart', () => {
  expect(register.unresolved.map(({ id }) => id)).toEqual(['G-3', 'G-2', 'G-6', 'G-1', 'G-7']);
  expect(register.settled.map(({ id }) => id)).toEqual(['G-4', 'G-5']);
  expect(register.overdue.map(({ id, daysLate }) => [id, daysLate])).toEqual([['G-3', 137]]);
});

test('counts by state, severity and age', () => {
  expect(register.byState).toMatchObject({ proposed: 1, open: 3, accepted: 1, addressed: 1, verified: 1, deferred: 0 });
  expect(register.bySeverity).toEqual({ critical: 0, high: 2, medium: 0, low: 3 });
  // Ages 317, 317, 317, 44 and, for the draft, 0.
  expect(register.age).toEqual({ median: 317, oldest: 317 });
  expect(register.byAge.map(({ count }) => count)).toEqual([1, 1, 0, 3, 0]);
});

test('the loop counts what reached each stage, and what waits there', () => {
  expect(
    loop.stages.map(({ name, reached, waiting, stuck, stuckFor }) => [name, reached, waiting.map(({ id }) => id), stuck.length, stuckFor]),
  ).toEqual([
    ['found', 6, [], 0, 0],
    ['planChanged', 1, ['G-1', 'G-3', 'G-6'], 1, 137],
    ['implemented', 0, ['G-2'], 1, 22],
    ['communicated', 0, [], 0, 0],
    ['proved', 1, [], 0, 0],
  ]);
  expect([loop.foundBy, loop.accepted.length, loop.proposed.length]).toEqual([{ actual: 1, simulation: 1 }, 1, 1]);
});

test('entries have the gaps that concern them', () => {
  const of = (key: string) => register.byEntry.get(key)?.map(({ id }) => id);
  expect([of('reviews/proof'), of('revisions/1.1.0'), of('reviews/draft'), of('systems/payments')]).toEqual([
    ['G-5'],
    ['G-2', 'G-4'],
    ['G-7'],
    undefined,
  ]);
});
