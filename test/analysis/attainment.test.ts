import { expect, test } from 'vitest';
import { analyse } from '../../src/analysis/index.ts';
import { planWith } from './plans.ts';

/** A review of one system, lost at 08:00 on a day. */
const lost = (day: string, system: string, own: object, more: object = {}) => ({
  timeline: [{ at: `${day}T08:00+02:00`, milestone: 'disruption', text: 'It stops.' }],
  affected: [{ system, ...own }],
  approvedOn: day,
  ...more,
});
const back = (day: string, time: string) => ({ restoredAt: `${day}T${time}+02:00` });

// Both systems promise 4 h from 2025 on.
const plan = planWith({
  systems: { ledger: {}, mail: { tier: 'important' } },
  reviews: {
    a: lost('2026-07-01', 'ledger', back('2026-07-01', '13:00')),
    b: lost('2026-06-30', 'ledger', back('2026-06-30', '12:00')),
    c: lost('2026-01-10', 'ledger', { restoredAt: '2026-01-10' }),
    d: lost('2025-12-10', 'ledger', {}, { unknown: ['affected.ledger.restoredAt'] }),
    e: lost('2024-05-10', 'ledger', back('2024-05-10', '09:00')),
    f: lost('2026-03-10', 'mail', back('2026-03-10', '09:00')),
    g: lost('2026-03-11', 'ledger', back('2026-03-11', '09:00'), { status: 'draft' }),
    h: lost('2026-03-12', 'ghost', back('2026-03-12', '09:00')),
  },
});
const none = { met: 0, missed: 0, undetermined: 0, unknown: 0, 'no-target': 0, measured: 0 };

test('recoveries of the first tier by half-year, oldest first, with a verdict each', () => {
  const { periods } = analyse(plan, '2026-11-23').attainment;
  expect(periods.map(({ year, half, recoveries, counts }) => [year, half, recoveries.map(({ day }) => day), counts])).toEqual([
    [2024, 1, ['2024-05-10'], { ...none, 'no-target': 1 }],
    [2025, 2, ['2025-12-10'], { ...none, unknown: 1 }],
    [2026, 1, ['2026-01-10', '2026-06-30'], { ...none, met: 1, undetermined: 1, measured: 2 }],
    [2026, 2, ['2026-07-01'], { ...none, missed: 1, measured: 1 }],
  ]);
});

test('counts of the first tier in all, and of each system', () => {
  const { firstTier, bySystem } = analyse(plan, '2026-11-23').attainment;
  const ledger = { met: 1, missed: 1, undetermined: 1, unknown: 1, 'no-target': 1, measured: 3 };
  expect(firstTier).toEqual(ledger);
  expect([bySystem.get('ledger'), bySystem.get('mail')]).toEqual([ledger, { ...none, met: 1, measured: 1 }]);
});
