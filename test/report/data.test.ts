import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/analysis/index.ts';
import { measurementsCsv, measurementsData } from '../../src/report/data/measurements.ts';
import { reviewsData } from '../../src/report/data/reviews.ts';
import { systemsData } from '../../src/report/data/systems.ts';
import { objectiveFormats } from '../../src/report/objectives.ts';
import { planWith } from '../analysis/plans.ts';

const plan = planWith({
  systems: {
    ledger: { recovery: [{ id: 'promote', step: 'Promote', role: 'lead', takes: '20m' }] },
    payments: {
      dependsOn: ['ledger'],
      objectives: [{ from: '2025-01-01', rto: '4h', rpo: '1h', mtpd: '24h', revision: '1.0.0' }],
      recovery: [{ id: 'start', step: 'Start', role: 'lead', takes: '10m' }],
    },
  },
  revisions: { '1.0.0': { date: '2025-01-01' } },
  reviews: {
    outage: {
      timeline: [
        { at: '2026-03-12T08:00+02:00', milestone: 'disruption', text: 'It stops.' },
        { at: '2026-03-12T08:10+02:00', milestone: 'detection', text: 'The alarm.' },
        { at: '2026-03-12T08:40+02:00', milestone: 'recoveryStart', text: 'We begin.' },
      ],
      affected: [{ system: 'payments', restoredAt: '2026-03-12T12:38+02:00' }],
      assessment: { promptStart: 'no' },
      messages: [{ at: '2026-03-12T08:25+02:00', audience: 'customers', channel: 'mail' }],
      gaps: [{ id: 'G-1', category: 'technology', severity: 'low', statement: 'Slow.', owner: 'lead' }],
    },
    later: { timeline: [{ at: '2026-04-12', milestone: 'disruption', text: 'It stops.' }], affected: [{ system: 'payments' }] },
  },
});
const analysis = analyse(plan, '2026-11-23');
const exact = (seconds: number) => ({ min: seconds, max: seconds });

test('systems come in the order of recovery, with their path and their newest proof', () => {
  expect(systemsData(plan, analysis)).toEqual([
    expect.objectContaining({
      id: 'ledger',
      dependants: ['payments'],
      recoveryOrder: 1,
      recoveryPathSeconds: 1200,
      lastMeasured: null,
      evidence: null,
    }),
    {
      id: 'payments',
      name: 'payments',
      tier: 'critical',
      owner: 'lead',
      dependsOn: ['ledger'],
      dependants: [],
      objectives: [{ from: '2025-01-01', rtoSeconds: 14_400, rpoSeconds: 3600, mtpdSeconds: 86_400, revision: '1.0.0' }],
      objective: { from: '2025-01-01', rtoSeconds: 14_400, rpoSeconds: 3600, mtpdSeconds: 86_400, revision: '1.0.0' },
      recoveryOrder: 2,
      recoveryPathSeconds: 1800,
      recoveryPath: ['ledger/promote', 'payments/start'],
      recoveryWorstSeconds: 1800,
      lastMeasured: '2026-03-12',
      evidence: { review: 'outage', on: '2026-03-12', until: '2027-03-12', expired: false, rtaSeconds: exact(16_680), rpaSeconds: null },
      recommendation: 'not enough evidence',
      url: '/systems/payments/',
    },
  ]);
});

describe('measurements', () => {
  const targets = { rtoSeconds: 14_400, rpoSeconds: 3600, rtoVerdict: 'missed', rpoVerdict: 'unknown' };
  test('say how long, against both targets, newest first; what is not known is null', () => {
    const [later, outage] = measurementsData(analysis.measurements);
    expect(outage).toEqual({
      review: 'outage',
      status: 'approved',
      system: 'payments',
      kind: 'actual',
      outcome: 'restored',
      disruptedAt: { at: '2026-03-12T08:00+02:00', from: '2026-03-12T06:00:00.000Z', to: '2026-03-12T06:00:00.000Z' },
      rtaSeconds: exact(16_680),
      rpaSeconds: null,
      ...targets,
      today: targets,
    });
    expect(later).toMatchObject({
      disruptedAt: { at: '2026-04-12', from: '2026-04-11T22:00:00.000Z', to: '2026-04-12T22:00:00.000Z' },
      rtaSeconds: null,
      rtoVerdict: 'unknown',
    });
  });

  test('are the same as a table', () => {
    const [head, later, outage] = measurementsCsv(analysis.measurements).split('\r\n');
    expect(head?.split(',').length).toBe(outage?.split(',').length);
    expect(later).toMatch(
      /^later,approved,payments,actual,restored,2026-04-12,2026-04-11T22:00:00.000Z,2026-04-12T22:00:00.000Z,,,,,14400,/,
    );
  });

  test('are printed with their margin', () => {
    const print = (format: string) => objectiveFormats[format]?.(analysis.measurements.all.slice(1), '2026-11-23', (_, text) => text) ?? '';
    expect(print('table').split('\n')[1]).toBe(
      '12 Mar 2026  payments  outage  actual  4 h 38 min  4 h  missed by 38 min  the same      –  1 h  unknown  the same',
    );
    expect(JSON.parse(print('json'))).toMatchObject({ version: 1, asOf: '2026-11-23', measurements: [{ review: 'outage' }] });
    expect(print('markdown')).toContain('| 4 h 38 min | 4 h | missed by 38 min |');
  });
});

test('reviews have their lags, both answers and their gaps, newest first', () => {
  const [later, outage] = reviewsData(plan, analysis);
  expect(later?.id).toBe('later');
  expect(outage).toMatchObject({
    planVersion: '1.0.0',
    lags: {
      detectionSeconds: exact(600),
      declarationSeconds: null,
      startSeconds: exact(1800),
      resolutionSeconds: null,
      noticeSeconds: { employees: null, customers: exact(900), partners: null },
    },
    answers: { promptStart: { given: 'no', computed: 'yes' }, teams: { given: null, computed: null } },
    gaps: ['G-1'],
    url: '/reviews/outage/',
  });
  expect(Object.keys(outage?.answers ?? {})).toHaveLength(17);
});
