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
const back = (day: string, time: string, own: object = { dataLoss: '30m' }) => ({ restoredAt: `${day}T${time}+02:00`, ...own });

// Both systems promise 4 h, and to lose no more than 1 h, from 2025 on.
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

test('a recovery keeps its targets where both were kept, and misses them where either was missed', () => {
  const own = (time: string, loss?: object) => lost('2026-07-01', 'ledger', back('2026-07-01', time, loss ?? {}));
  const reviews = {
    both: own('11:00', { dataLoss: '1h' }),
    'lost too much': own('11:00', { dataLoss: '61m' }),
    'too slow': own('12:01', { dataLoss: '0m' }),
    'missed both': own('12:01', { dataLoss: '61m' }),
    'too slow, loss not known': own('12:01'),
    'in time, loss not known': own('12:00'),
    // Between midnight and 08:00 of the day before it was lost: from none to 8 h.
    'in time, loss not certain': own('12:00', { recoveryPoint: '2026-07-01' }),
    'time not known, little lost': lost('2026-07-01', 'ledger', { dataLoss: '5m' }, { unknown: ['affected.ledger.restoredAt'] }),
    'nothing known': lost('2026-07-01', 'ledger', {}, { unknown: ['affected.ledger.restoredAt'] }),
  };
  const { attainment, measurements } = analyse(planWith({ systems: { ledger: {} }, reviews }), '2026-11-23');
  expect(Object.fromEntries(measurements.all.map(({ review, inForce }) => [review.id, inForce.both]))).toEqual({
    both: 'met',
    'lost too much': 'missed',
    'too slow': 'missed',
    'missed both': 'missed',
    'too slow, loss not known': 'missed',
    'in time, loss not known': 'undetermined',
    'in time, loss not certain': 'undetermined',
    'time not known, little lost': 'undetermined',
    'nothing known': 'unknown',
  });
  expect(attainment.firstTier).toEqual({ ...none, met: 1, missed: 4, undetermined: 3, unknown: 1, measured: 8 });
});
