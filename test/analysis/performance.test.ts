import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/analysis/index.ts';
import { folder } from '../../src/folder.ts';
import { planWith } from './plans.ts';

const today = '2026-11-23';
const back = (day: string, system: string, from: string, to: string) => ({
  system,
  disruptedAt: `${day}T${from}+02:00`,
  restoredAt: `${day}T${to}+02:00`,
  dataLoss: '1h',
});

describe('twelve public outages', async () => {
  const { plan, analysis } = await folder('test/fixtures/public-incidents', today);
  const span = (hours: number, minutes: number) => ({ min: hours * 3600 + minutes * 60, max: hours * 3600 + minutes * 60 });
  const measured = (review: string, system: string) => analysis.measurements.byReview.get(review)?.find((one) => one.system === system);

  test('GitLab lost 6 h 07 min of data and was back after 17 h 33 min', () => {
    expect(measured('gitlab-2017-01-31', 'gitlab-postgresql')).toMatchObject({ rta: span(17, 33), rpa: span(6, 7) });
  });

  test('a day without a time gives two bounds', () => {
    // From 07:38 UTC on 5 April to some time on 8 April.
    expect(measured('atlassian-2022-04-05', 'atlassian-first-batch')).toMatchObject({
      rta: { min: 64 * 3600 + 22 * 60, max: 88 * 3600 + 22 * 60 },
      inForce: { rto: { verdict: 'missed' } },
    });
  });

  test('every affected system is measured once', () => {
    const affected = [...plan.reviews.values()].flatMap(({ data }) => data.affected);
    expect(analysis.measurements.all.length).toBe(affected.length);
  });
});

test('the sample plan shows each kind of advice', async () => {
  const { analysis } = await folder('content', today);
  const given = new Set([...analysis.recommendations.values()].map(({ time }) => time.advice));
  expect([...given].sort()).toEqual(['invest', 'keep', 'loosen', 'not enough evidence', 'tighten']);
});

describe('the newest proof', () => {
  const evidence = (day: string) => {
    const plan = planWith({ systems: { payments: {} }, reviews: { drill: { affected: [back(day, 'payments', '08:00', '09:00')] } } });
    return analyse(plan, today).evidence.get('payments');
  };
  test.each([
    ['2025-11-23', 365, false],
    ['2025-11-22', 366, true],
  ])('of %s is %i days old, expired: %s', (day, ageDays, expired) => {
    expect(evidence(day)).toMatchObject({ on: day, ageDays, expired });
  });
});

test('attainment counts what was measured, by half-year, of the first tier alone', () => {
  const plan = planWith({
    systems: { payments: {}, reports: { tier: 'important' } },
    reviews: {
      a: { affected: [back('2025-06-30', 'payments', '08:00', '09:00'), back('2025-06-30', 'reports', '08:00', '20:00')] },
      b: { affected: [back('2025-07-01', 'payments', '08:00', '13:00')] },
      c: { affected: [{ system: 'payments', disruptedAt: '2025-08-01', outcome: 'abandoned' }] },
      draft: { status: 'draft', affected: [back('2026-07-01', 'payments', '08:00', '09:00')] },
    },
  });
  const { periods, bySystem } = analyse(plan, today).attainment;
  expect(
    periods.map(({ year, half, recoveries, counts }) => [year, half, recoveries.length, counts.met, counts.measured, counts.unknown]),
  ).toEqual([
    [2025, 1, 1, 1, 1, 0],
    [2025, 2, 2, 0, 1, 1],
  ]);
  expect(bySystem.get('reports')).toMatchObject({ missed: 1, measured: 1 });
});

test('the order really seen: against a dependency, against a tier, and merely otherwise', () => {
  const step = (takes: string) => ({ recovery: [{ id: 'on', step: 'On', role: 'lead', takes }] });
  const plan = planWith({
    systems: {
      ledger: step('30m'),
      payments: { dependsOn: ['ledger'], ...step('10m') },
      reports: { tier: 'important', ...step('5m') },
      quick: step('5m'),
    },
    reviews: {
      outage: {
        affected: [
          back('2026-03-12', 'payments', '08:00', '09:00'),
          back('2026-03-12', 'reports', '08:00', '09:10'),
          back('2026-03-12', 'ledger', '08:00', '09:20'),
          back('2026-03-12', 'quick', '08:00', '09:30'),
        ],
      },
    },
  });
  const { inversions, restored } = analyse(plan, today).ordersSeen.get('outage') ?? {};
  expect(restored?.map(({ system }) => system)).toEqual(['payments', 'reports', 'ledger', 'quick']);
  expect(inversions?.map(({ first, second, against }) => `${first.system} before ${second.system}: ${against}`)).toEqual([
    'payments before ledger: dependency',
    'payments before quick: none',
    'reports before ledger: tier',
    'reports before quick: tier',
    'ledger before quick: none',
  ]);
});

test('what a system lacks, with the roles that cannot be reached by two ways', () => {
  const phone = { phone: '+27 11 555 0100' };
  const recovery = [{ id: 'on', step: 'On', role: 'night', takes: '5m' }];
  const protection = { backup: { every: '1h' }, failover: { mode: 'backup-only' }, monitoring: { signal: 'sales' } };
  const plan = planWith({
    roles: { lead: { primary: phone, alternate: phone }, night: { primary: phone } },
    systems: { payments: { recovery, protection }, bare: {} },
    exercises: { drill: { systems: ['payments'] }, off: { systems: ['bare'], cancelled: 'No time.' } },
  });
  const { lacks } = analyse(plan, today);
  expect(lacks.get('payments')?.lacks).toEqual([
    { what: 'failover', roles: [] },
    { what: 'contact', roles: ['night'] },
  ]);
  expect(lacks.get('bare')?.lacks.map(({ what }) => what)).toEqual(['backup', 'failover', 'monitoring', 'steps', 'exercise']);
});

test('objectives over time, and the version of the plan that was used', () => {
  const objective = (from: string) => ({ from, rto: '4h', rpo: '1h', revision: '1.0.0' });
  const plan = planWith({
    systems: { payments: { objectives: ['2025-01-01', '2026-11-23', '2026-11-24'].map(objective) } },
    revisions: { '1.2.0': { date: '2026-03-12' }, '1.10.0': { date: '2026-03-13' } },
    reviews: { own: { planVersion: '1.0.0' }, derived: {} },
  });
  const { targets, planVersions } = analyse(plan, today);
  const { history, current, previous } = targets.get('payments') ?? {};
  expect(history?.map(({ state, until }) => [state, until])).toEqual([
    ['past', '2026-11-22'],
    ['current', '2026-11-23'],
    ['coming', undefined],
  ]);
  expect([current?.index, previous?.index]).toEqual([1, 0]);
  expect([...planVersions]).toEqual([
    ['own', '1.0.0'],
    ['derived', '1.2.0'],
  ]);
});

test('which promises can be kept, as planned and at the worst, and which are proven', () => {
  const step = (takes: string) => ({ recovery: [{ id: 'on', step: 'On', role: 'lead', takes }] });
  const plan = planWith({
    systems: { just: step('4h'), slow: step('241m'), risky: step('1h'), stepless: {} },
    reviews: {
      drill: {
        affected: [back('2026-03-12', 'risky', '08:00', '13:00')],
        steps: [{ system: 'risky', step: 'on', result: 'done', took: '5h' }],
      },
    },
  });
  const { planned, worst, proven, systems } = analyse(plan, today).feasibility;
  expect(planned).toEqual({ kept: ['risky', 'just'], broken: ['slow'] });
  expect(worst).toEqual({ kept: ['just'], broken: ['risky', 'slow'] });
  expect(proven).toEqual({ kept: ['risky'], broken: ['just', 'slow', 'stepless'] });
  expect(systems.get('risky')).toMatchObject({ planned: { margin: 3 * 3600 }, worst: { margin: 3600 } });
});

test('how long after the incident a review was approved', () => {
  const timeline = [{ at: '2026-03-12T08:00+02:00', milestone: 'disruption', text: 'It stops.' }];
  const ended = [...timeline, { at: '2026-03-13', milestone: 'resolution', text: 'Over.' }];
  const plan = planWith({
    reviews: {
      just: { timeline, approvedOn: '2026-03-26' },
      late: { timeline: ended, approvedOn: '2026-03-28' },
      draft: { timeline, status: 'draft' },
      undated: { timeline },
    },
  });
  const found = [...analyse(plan, today).approvals].map(([id, { due, daysAfter, daysLate }]) => [id, due, daysAfter, daysLate]);
  expect(found).toEqual([
    ['just', '2026-03-26', 14, 0],
    ['late', '2026-03-27', 15, 1],
    ['draft', '2026-03-26', 256, 242],
  ]);
});
