import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/analysis/index.ts';
import { planWith } from './plans.ts';

const began = (at: string) => ({ timeline: [{ at, milestone: 'disruption', text: 'It stops.' }] });
const affected = (...systems: readonly string[]) =>
  systems.map((system) => ({ system, disruptedAt: '2026-03-12T08:00+02:00', restoredAt: '2026-03-12T10:00+02:00', dataLoss: '2h' }));

/** Reviews stand in another order than that of their days. */
const plan = planWith({
  systems: { payments: {}, ledger: {}, idle: {} },
  scenarios: { fire: {}, flood: {}, storm: {} },
  roles: { lead: {}, dba: {}, clerk: {}, idle: {} },
  exercises: {
    held: { scenario: 'flood', systems: ['payments', 'ledger'], roles: ['clerk'], plannedFor: '2026-05-01' },
    next: { scenario: 'fire', systems: ['payments'], roles: ['dba'], plannedFor: '2027-02-01' },
    missed: { scenario: 'fire', systems: ['payments', 'ledger'], plannedFor: '2026-10-01' },
    dropped: { scenario: 'fire', systems: ['payments'], roles: ['dba'], plannedFor: '2027-01-01', cancelled: 'No time.' },
  },
  reviews: {
    outage: { ...began('2026-03-12'), scenario: 'fire', participants: ['dba', 'lead'], affected: affected('payments', 'payments') },
    drill: { ...began('2026-05-01'), kind: 'simulation', exercise: 'held', lead: 'dba', affected: [] },
    unplanned: { ...began('2025-11-23'), kind: 'simulation', scenario: 'storm', lead: 'clerk', affected: affected('ledger') },
    'a-twin': { ...began('2026-03-12'), status: 'draft', lead: 'clerk', affected: affected('payments') },
    ahead: { ...began('2026-11-24'), scenario: 'flood', affected: affected('payments') },
    now: { ...began('2026-11-23'), exercise: 'unwritten', scenario: 'storm', lead: 'clerk', affected: [] },
  },
});
const coverageOn = (today: string) => analyse(plan, today).coverage;
const tell = (found: ReadonlyMap<string, { readonly practices: readonly { readonly review: { readonly id: string } }[] }>) =>
  [...found].map(([id, { practices }]) => [id, ...practices.map(({ review }) => review.id)]);

describe('what was practised until today, newest first, of one day by name', () => {
  test('by system: those that were affected and those of the exercise, each once', () => {
    expect(tell(coverageOn('2026-11-23').bySystem)).toEqual([
      ['payments', 'drill', 'a-twin', 'outage'],
      ['ledger', 'drill', 'unplanned'],
      ['idle'],
    ]);
  });

  test('by scenario: that of the review, else that of its exercise', () => {
    expect(tell(coverageOn('2026-11-23').byScenario)).toEqual([
      ['fire', 'outage'],
      ['flood', 'drill'],
      ['storm', 'now', 'unplanned'],
    ]);
  });

  test('by role: who led, who took part and who was to practise', () => {
    expect(tell(coverageOn('2026-11-23').byRole)).toEqual([
      ['lead', 'outage'],
      ['dba', 'drill', 'outage'],
      ['clerk', 'now', 'drill', 'a-twin', 'unplanned'],
      ['idle'],
    ]);
  });
});

test('an event is of the earliest day of its timeline, in the plan’s zone', () => {
  // 22:30 in UTC is half past midnight of the next day in Johannesburg.
  const late = planWith({
    roles: { lead: {} },
    reviews: {
      night: { timeline: [{ at: '2026-03-12T22:30Z', text: 'It stops.' }], lead: 'lead' },
      months: { timeline: ['2026-02-03', '2026-01'].map((at) => ({ at, text: 'It goes on.' })), lead: 'lead' },
    },
  });
  const days = analyse(late, '2026-11-23')
    .coverage.byRole.get('lead')
    ?.practices.map(({ day }) => day);
  expect(days).toEqual(['2026-03-13', '2026-01-01']);
});

test('each practice says its exercise, its day and how it went against the RTO and the RPO', () => {
  expect(coverageOn('2026-11-23').bySystem.get('payments')?.practices).toMatchObject([
    // The exercise names the system, and the review does not say that it was lost. The others lost 2 h of data, and only 1 h may be lost.
    { exercise: { id: 'held' }, kind: 'simulation', day: '2026-05-01', verdict: undefined },
    { exercise: undefined, kind: 'actual', day: '2026-03-12', verdict: 'missed' },
    { exercise: undefined, kind: 'actual', day: '2026-03-12', verdict: 'missed' },
  ]);
  expect(coverageOn('2026-11-23').byRole.get('clerk')?.practices[0]).toMatchObject({ review: { id: 'now' }, exercise: undefined });
});

test.each<[string, string, string | undefined, string | undefined, boolean]>([
  // A year after 1 May 2026 is 1 May 2027.
  ['2027-05-01', 'payments', 'ahead', 'drill', true],
  ['2027-05-02', 'payments', 'ahead', 'drill', false],
  // Only what happened, and was no exercise, is known until then.
  ['2026-04-30', 'payments', 'a-twin', undefined, false],
  ['2026-11-23', 'idle', undefined, undefined, false],
])('on %s %s was last seen in %s and exercised in %s', (today, id, last, exercised, fresh) => {
  const own = coverageOn(today).bySystem.get(id);
  expect([own?.last?.review.id, own?.exercised?.review.id, own?.fresh]).toEqual([last, exercised, fresh]);
});

describe('exercises that are still to be held, and those whose day has passed in vain', () => {
  type Entries = readonly { readonly id: string }[];
  const both = (found: ReadonlyMap<string, { readonly planned: Entries; readonly missed: Entries }>) =>
    [...found].map(([id, { planned, missed }]) => [id, planned.map((one) => one.id).join(), missed.map((one) => one.id).join()]);

  test('a past day is no plan', () => {
    const { bySystem, byScenario, byRole } = coverageOn('2026-11-23');
    expect(both(bySystem)).toEqual([
      ['payments', 'next', 'missed'],
      ['ledger', '', 'missed'],
      ['idle', '', ''],
    ]);
    expect(both(byScenario)).toEqual([
      ['fire', 'next', 'missed'],
      ['flood', '', ''],
      ['storm', '', ''],
    ]);
    expect(both(byRole)).toEqual([
      ['lead', '', ''],
      ['dba', 'next', ''],
      ['clerk', '', ''],
      ['idle', '', ''],
    ]);
  });

  test('each soonest first', () => {
    const own = (today: string) => both(coverageOn(today).byScenario)[0];
    expect([own('2026-09-30'), own('2026-10-01'), own('2027-02-02')]).toEqual([
      ['fire', 'missed,next', ''],
      ['fire', 'missed,next', ''],
      ['fire', '', 'missed,next'],
    ]);
  });
});
