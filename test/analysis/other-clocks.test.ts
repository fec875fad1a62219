import { describe, expect, test } from 'vitest';
import { lagsOf } from '../../src/analysis/lags.ts';
import { measurementsOf } from '../../src/analysis/measurements.ts';
import { momentsOf } from '../../src/analysis/moments.ts';
import { planWith } from './plans.ts';

const today = '2026-11-23';
const [minute, hour, day] = [60, 3600, 86_400];
const exact = (seconds: number) => ({ min: seconds, max: seconds });

function planIn(timezone: string, affected: object, review: object = {}, clock: object = {}) {
  return planWith(
    { systems: { payments: {} }, reviews: { outage: { affected: [{ system: 'payments', ...affected }], ...review } } },
    { timezone, clock },
  );
}

function measure(...given: Parameters<typeof planIn>) {
  const plan = planIn(...given);
  const [measurement] = measurementsOf(plan, momentsOf(plan), today).all;
  if (!measurement) throw new Error('nothing was measured');
  return { rta: measurement.rta, rpa: measurement.rpa, day: measurement.day, verdict: measurement.inForce.rto.verdict };
}

// A day lasts from its first moment to the next day's in the zone of the plan; the figures are worked out by hand.
describe('a day is as long as its zone makes it', () => {
  test.each([
    // −03:30, then −02:30 from 02:00 on: 03:30Z to 02:30Z.
    ['America/St_Johns', '2026-03-08', '2026-03-09T02:30Z', 23 * hour],
    // −02:30, then −03:30 from 02:00 on: 02:30Z to 03:30Z.
    ['America/St_Johns', '2026-11-01', '2026-11-02T03:30Z', 25 * hour],
    // +05:45 all year: 18:15Z to 18:15Z.
    ['Asia/Kathmandu', '2026-05-01', '2026-05-01T18:15Z', 24 * hour],
    // Winter time is the odd one out by law; clocks change at 01:00Z all the same.
    ['Europe/Dublin', '2026-03-29', '2026-03-29T23:00Z', 23 * hour],
    ['Europe/Dublin', '2026-10-25', '2026-10-26T00:00Z', 25 * hour],
    // Half an hour only.
    ['Australia/Lord_Howe', '2026-04-05', '2026-04-05T13:30Z', 24.5 * hour],
    // The day before the one that was left out, at −10:00.
    ['Pacific/Apia', '2011-12-29', '2011-12-30T10:00Z', 24 * hour],
  ])('in %s, %s', (zone, lost, nextDay, length) => {
    expect(measure(zone, { disruptedAt: lost, restoredAt: nextDay }).rta).toEqual({ min: 0, max: length });
  });

  test('a month without one of its days is shorter', () => {
    const { rta } = measure('Pacific/Apia', { disruptedAt: '2011-12', restoredAt: '2012-01-01T00:00+14:00' });
    expect(rta).toEqual({ min: 0, max: 30 * day });
  });
});

describe('an incident lasts as long as it lasts, whatever clocks show', () => {
  test.each([
    ['over the hour that comes twice', '2026-10-25T01:30+01:00', '2026-10-25T01:30+00:00', exact(hour), 'met'],
    ['over the hour that never comes', '2026-03-29T00:30+00:00', '2026-03-29T02:30+01:00', exact(hour), 'met'],
    ['over 40 days and a change of clocks', '2026-03-01T12:00+00:00', '2026-04-10T12:00+01:00', exact(40 * day - hour), 'missed'],
  ])('%s', (_, disruptedAt, restoredAt, rta, verdict) => {
    expect(measure('Europe/Dublin', { disruptedAt, restoredAt })).toMatchObject({ rta, verdict });
  });

  test('the day whose targets count is that of the plan, not of who wrote it', () => {
    const lost = { disruptedAt: '2026-03-11T23:30-10:00', restoredAt: '2026-03-12T10:30Z' };
    expect(measure('Pacific/Apia', lost)).toEqual({ rta: exact(hour), rpa: undefined, day: '2026-03-12', verdict: 'met' });
    expect(measure('Pacific/Pago_Pago', lost).day).toBe('2026-03-11');
  });

  test('a recovery point known to the month is an honest range', () => {
    const { rpa } = measure('Asia/Kathmandu', { disruptedAt: '2026-03-01T00:00+05:45', recoveryPoint: '2026-02', outcome: 'abandoned' });
    expect(rpa).toEqual({ min: 0, max: 28 * day });
  });
});

const timeline = [
  { at: '2026-10-25T00:40+01:00', milestone: 'disruption', text: 'It stops.', within: '10m' },
  { at: '2026-10-25T01:10+01:00', milestone: 'detection', text: 'It is seen.' },
  { at: '2026-10-25T01:20+00:00', milestone: 'declaration', text: 'It is declared.', within: '5m' },
  { at: '2026-10-25T03:00+00:00', milestone: 'resolution', text: 'It is over.' },
];
const back = { restoredAt: '2026-10-25T04:00+00:00', verifiedAt: '2026-10-25T05:45+00:00' };

describe('the clock runs between what the plan says', () => {
  test.each([
    // 23:30Z to 23:50Z … 04:00Z, which is later than the resolution.
    ['disruption', 'restoration', { min: 4 * hour + 10 * minute, max: 4 * hour + 30 * minute }, 'missed'],
    // 00:10Z … 04:00Z
    ['detection', 'restoration', exact(3 * hour + 50 * minute), 'met'],
    // 01:15Z to 01:25Z … 05:45Z
    ['declaration', 'verification', { min: 4 * hour + 20 * minute, max: 4 * hour + 30 * minute }, 'missed'],
    ['disruption', 'verification', { min: 5 * hour + 55 * minute, max: 6 * hour + 15 * minute }, 'missed'],
  ])('%s to %s', (starts, stops, rta, verdict) => {
    expect(measure('Europe/Dublin', back, { timeline }, { starts, stops })).toMatchObject({ rta, verdict });
  });

  test.each([
    // Until the first moment of today, 23 Nov 00:00Z: 28 days, 23 h 50 min from detection.
    ['ongoing', { outcome: 'ongoing' }, { min: 28 * day + 23 * hour + 50 * minute, max: undefined }, 'missed'],
    ['abandoned', { outcome: 'abandoned' }, undefined, 'unknown'],
  ])('an outage that is %s', (_, affected, rta, verdict) => {
    expect(measure('Europe/Dublin', affected, { timeline }, { starts: 'detection' })).toMatchObject({ rta, verdict });
  });

  test('lags are those of the milestones, whatever came after', () => {
    const plan = planIn('Europe/Dublin', back, { timeline });
    expect(lagsOf(plan, momentsOf(plan)).get('outage')).toMatchObject({
      detection: { min: 20 * minute, max: 40 * minute },
      declaration: { min: hour + 5 * minute, max: hour + 15 * minute },
      start: undefined,
      resolution: { min: 3 * hour + 10 * minute, max: 3 * hour + 30 * minute },
    });
  });
});
