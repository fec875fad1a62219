import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measurementsOf } from '../../src/analysis/measurements.ts';
import { momentsOf } from '../../src/analysis/moments.ts';
import { between, judge } from '../../src/analysis/span.ts';
import { planWith } from './plans.ts';

const today = '2026-11-23';
const [minute, hour, day] = [60, 3600, 86_400];

/** Measure one affected system of one review. */
function measure(affected: object, review: object = {}, settings: object = {}) {
  const plan = planWith(
    { systems: { payments: {} }, reviews: { outage: { affected: [{ system: 'payments', ...affected }], ...review } } },
    settings,
  );
  const [measurement] = measurementsOf(plan, momentsOf(plan), today).all;
  if (!measurement) throw new Error('nothing was measured');
  return measurement;
}

// The incident of plans.ts begins 2026-03-12T08:00+02:00; the system promises an RTO of 4 h and an RPO of 1 h.
describe('the recovery time, and its verdict', () => {
  const exact = (seconds: number) => ({ min: seconds, max: seconds });
  test.each([
    ['just in time', { restoredAt: '2026-03-12T12:00+02:00' }, exact(4 * hour), 'met', 0],
    ['a minute late', { restoredAt: '2026-03-12T12:01+02:00' }, exact(4 * hour + minute), 'missed', minute],
    [
      'from its own disruption',
      { disruptedAt: '2026-03-12T09:00+02:00', restoredAt: '2026-03-12T12:01+02:00' },
      exact(3 * hour + minute),
      'met',
      59 * minute,
    ],
    [
      'written in other offsets, over a date line',
      { disruptedAt: '2026-03-12T20:00+14:00', restoredAt: '2026-03-11T21:00-11:00' },
      exact(2 * hour),
      'met',
      2 * hour,
    ],
    ['on a day alone', { restoredAt: '2026-03-12' }, { min: 0, max: 16 * hour }, 'undetermined', undefined],
    ['on the day after', { restoredAt: '2026-03-13' }, { min: 16 * hour, max: 40 * hour }, 'missed', 12 * hour],
    [
      'lost at some time of a day',
      { disruptedAt: '2026-03-12', restoredAt: '2026-03-13T02:00+02:00' },
      { min: 2 * hour, max: 26 * hour },
      'undetermined',
      undefined,
    ],
    [
      'lost in a month',
      { disruptedAt: '2026-02', restoredAt: '2026-04-01T00:00+02:00' },
      { min: 31 * day, max: 59 * day },
      'missed',
      31 * day - 4 * hour,
    ],
    ['still ongoing', { outcome: 'ongoing' }, { min: 255 * day + 16 * hour, max: undefined }, 'missed', 255 * day + 12 * hour],
    [
      'lost today and ongoing',
      { disruptedAt: '2026-11-23T09:00+02:00', outcome: 'ongoing' },
      { min: 0, max: undefined },
      'undetermined',
      undefined,
    ],
    ['abandoned', { outcome: 'abandoned' }, undefined, 'unknown', undefined],
    ['restored nobody knows when', {}, undefined, 'unknown', undefined],
    [
      'before its first target',
      { disruptedAt: '2024-12-31T08:00+02:00', restoredAt: '2024-12-31T09:00+02:00' },
      exact(hour),
      'no-target',
      undefined,
    ],
  ])('%s', (_, affected, rta, verdict, margin) => {
    const own = measure(affected);
    expect([own.rta, own.inForce.rto.verdict, own.inForce.rto.margin]).toEqual([rta, verdict, margin]);
  });

  test('a milestone that may be ten minutes off widens it both ways', () => {
    const timeline = [{ at: '2026-03-12T08:00+02:00', milestone: 'disruption', text: 'It stops.', within: '10m' }];
    expect(measure({ restoredAt: '2026-03-12T12:00+02:00' }, { timeline })).toMatchObject({
      rta: { min: 3 * hour + 50 * minute, max: 4 * hour + 10 * minute },
      inForce: { rto: { verdict: 'undetermined' } },
    });
  });

  test('a disruption listed as unknown is not taken from the milestone', () => {
    const own = measure(
      { restoredAt: '2026-03-12T12:00+02:00', recoveryPoint: '2026-03-12T07:00+02:00' },
      { unknown: ['affected.payments.disruptedAt'] },
    );
    expect([own.rta, own.rtaUnknown, own.rpa]).toEqual([undefined, 'start', undefined]);
  });

  test('the clock runs between what the plan says', () => {
    const timeline = [
      { at: '2026-03-12T08:00+02:00', milestone: 'disruption', text: 'It stops.' },
      { at: '2026-03-12T08:10+02:00', milestone: 'detection', text: 'The alarm.' },
      { at: '2026-03-12T08:30+02:00', milestone: 'declaration', text: 'Declared.' },
    ];
    const affected = { restoredAt: '2026-03-12T10:00+02:00', verifiedAt: '2026-03-12T10:20+02:00' };
    const rta = (starts: string, stops: string) => measure(affected, { timeline }, { clock: { starts, stops } }).rta?.min;
    expect([rta('disruption', 'restoration'), rta('detection', 'restoration'), rta('declaration', 'verification')]).toEqual([
      120 * minute,
      110 * minute,
      110 * minute,
    ]);
  });

  test('an hour that a clock change takes away is not counted', () => {
    const own = measure({ disruptedAt: '2026-03-29', restoredAt: '2026-03-30T00:00+02:00' }, {}, { timezone: 'Europe/Berlin' });
    expect(own.rta).toEqual({ min: 0, max: 23 * hour });
  });
});

describe('the data loss, and its verdict', () => {
  test.each([
    ['to the recovery point', { recoveryPoint: '2026-03-12T07:00+02:00' }, { min: hour, max: hour }, 'met'],
    ['as a length alone', { dataLoss: '61m' }, { min: hour + minute, max: hour + minute }, 'missed'],
    ['none', { dataLoss: '0m' }, { min: 0, max: 0 }, 'met'],
    ['to a point after the disruption', { recoveryPoint: '2026-03-12T09:00+02:00' }, { min: 0, max: 0 }, 'met'],
    ['to some time of the day before', { recoveryPoint: '2026-03-11' }, { min: 8 * hour, max: 32 * hour }, 'missed'],
    ['not known', {}, undefined, 'unknown'],
  ])('%s', (_, affected, rpa, verdict) => {
    const own = measure({ restoredAt: '2026-03-12T09:00+02:00', ...affected });
    expect([own.rpa, own.inForce.rpo.verdict]).toEqual([rpa, verdict]);
  });
});

test('the target in force at the disruption counts, and beside it today’s', () => {
  const objectives = [
    { from: '2025-01-01', rto: '4h', rpo: '1h', revision: '1.0.0' },
    { from: '2026-03-12', rto: '2h', rpo: '1h', revision: '1.1.0' },
    { from: '2026-11-24', rto: '1h', rpo: '1h', revision: '1.2.0' },
  ];
  const affected = (day: string) => [{ system: 'payments', disruptedAt: `${day}T23:30Z`, restoredAt: `2026-03-12T02:30Z` }];
  const plan = planWith({
    systems: { payments: { objectives } },
    // In Johannesburg 23:30 UTC is half past one on the next day.
    reviews: {
      new: { affected: affected('2026-03-11') },
      old: { affected: [{ ...affected('2026-03-10')[0], restoredAt: '2026-03-11T02:30Z' }] },
    },
  });
  const found = measurementsOf(plan, momentsOf(plan), today).all.map(({ review, inForce, today }) => [review.id, inForce.rto, today.rto]);
  expect(found).toEqual([
    ['new', { target: 2 * hour, verdict: 'missed', margin: hour }, { target: 2 * hour, verdict: 'missed', margin: hour }],
    ['old', { target: 4 * hour, verdict: 'met', margin: hour }, { target: 2 * hour, verdict: 'missed', margin: hour }],
  ]);
});

test('drafts are measured, but are no evidence', () => {
  const affected = [{ system: 'payments', restoredAt: '2026-03-12T09:00+02:00' }];
  const plan = planWith({ systems: { payments: {} }, reviews: { draft: { status: 'draft', affected } } });
  const { all, evidence } = measurementsOf(plan, momentsOf(plan), today);
  expect([all.length, all[0]?.draft, evidence.size]).toEqual([1, true, 0]);
});

test.each<[string, object, object, string | undefined]>([
  ['it was given up', { outcome: 'abandoned' }, {}, 'abandoned'],
  ['nobody knows when it began', { restoredAt: '2026-03-12T09:00+02:00' }, { unknown: ['affected.payments.disruptedAt'] }, 'start'],
  ['nobody knows when it ended', {}, {}, 'end'],
  ['it is not over', { outcome: 'ongoing' }, {}, undefined],
  ['it is known', { restoredAt: '2026-03-12T09:00+02:00' }, {}, undefined],
])('why no time is known: %s', (_, affected, review, why) => {
  const own = measure(affected, review);
  expect([own.rtaUnknown, own.rta === undefined]).toEqual([why, why !== undefined]);
});

test('newest first, of one moment by review and then in its order; evidence is what is known and over', () => {
  const restoredAt = '2026-03-12T09:00+02:00';
  const began = (at: string) => ({ timeline: [{ at, milestone: 'disruption', text: 'It stops.' }] });
  const plan = planWith({
    systems: { payments: {}, ledger: {} },
    reviews: {
      older: { ...began('2026-01-12T08:00+02:00'), affected: [{ system: 'ledger', outcome: 'ongoing' }] },
      twin: {
        affected: [
          { system: 'payments', outcome: 'ongoing' },
          { system: 'ledger', restoredAt },
          { system: 'payments', restoredAt },
        ],
      },
      also: {
        affected: [
          { system: 'ledger', outcome: 'abandoned' },
          { system: 'ledger', restoredAt },
        ],
      },
      newer: { ...began('2026-05-12T08:00+02:00'), affected: [{ system: 'ledger' }] },
    },
  });
  const found = measurementsOf(plan, momentsOf(plan), today);
  const tell = (all: readonly (typeof found.all)[number][] | undefined) => all?.map(({ review, index }) => `${review.id} ${index}`);
  expect(tell(found.all)).toEqual(['newer 0', 'also 0', 'also 1', 'twin 0', 'twin 1', 'twin 2', 'older 0']);
  expect([tell(found.evidence.get('ledger')), tell(found.evidence.get('payments'))]).toEqual([['also 1', 'twin 1'], ['twin 2']]);
});

describe('laws', () => {
  const interval = fc
    .tuple(fc.integer({ min: 0, max: 1e12 }), fc.integer({ min: 0, max: 1e8 }))
    .map(([from, length]) => ({ from, to: from + length }));
  const wider = fc.integer({ min: 0, max: 1e8 });

  test('widening an instant never turns missed into met, nor met into missed', () => {
    fc.assert(
      fc.property(interval, interval, wider, wider, fc.integer({ min: 0, max: 1e6 }), (start, end, early, late, target) => {
        const before = judge(between(start, end), target).verdict;
        const after = judge(
          between({ from: start.from - early, to: start.to + late }, { from: end.from - early, to: end.to + late }),
          target,
        ).verdict;
        expect([before, 'undetermined']).toContain(after);
      }),
    );
  });

  test('a measured duration never changes with the zone in which an instant is written', () => {
    const offsets = fc.constantFrom('+14:00', '+05:45', '+00:00', '-03:30', '-11:00');
    const moment = fc.integer({ min: Date.UTC(2026, 0, 2) / 60_000, max: Date.UTC(2026, 10, 20) / 60_000 });
    fc.assert(
      fc.property(moment, fc.integer({ min: 0, max: 100_000 }), offsets, offsets, (start, length, one, other) => {
        const own = measure({ disruptedAt: written(start, one), restoredAt: written(start + length, other) });
        expect(own.rta).toEqual({ min: length * 60, max: length * 60 });
      }),
      { numRuns: 50 },
    );
  });
});

/** A minute since 1970 as an instant with an offset. */
function written(minutes: number, offset: string): string {
  const [hours = 0, rest = 0] = offset.slice(1).split(':').map(Number);
  const east = (hours * 60 + rest) * (offset.startsWith('-') ? -1 : 1);
  return `${new Date((minutes + east) * 60_000).toISOString().slice(0, 16)}${offset}`;
}

test('what goes on is the newest outage of each system, the longest first; what was lost again had been back', () => {
  const began = (at: string, ...affected: readonly object[]) => ({
    timeline: [{ at, milestone: 'disruption', text: 'It stops.' }],
    affected,
  });
  const ongoing = (system: string) => ({ system, outcome: 'ongoing' });
  const plan = planWith({
    systems: { payments: {}, mail: {}, shop: {} },
    reviews: {
      old: { ...began('2026-03-12T08:00+02:00', ongoing('payments'), ongoing('mail')) },
      back: { ...began('2026-05-01T08:00+02:00', { system: 'mail', restoredAt: '2026-05-01T09:00+02:00' }) },
      draft: { ...began('2026-11-20T08:00+02:00', ongoing('payments')), status: 'draft' },
      shop: began('2026-10-01T08:00+02:00', ongoing('shop')),
      ahead: began('2026-11-24T08:00+02:00', { system: 'shop', restoredAt: '2026-11-24T09:00+02:00' }),
    },
  });
  const { ongoing: found } = measurementsOf(plan, momentsOf(plan), today);
  expect(found.map(({ system, review }) => [system, review.id])).toEqual([
    ['shop', 'shop'],
    ['payments', 'draft'],
  ]);
});
