import { expect, test } from 'vitest';
import { analyse } from '../../src/analysis/index.ts';
import { planWith } from './plans.ts';

type Parts = Parameters<typeof planWith>[0];
const due = (parts: Parts, today = '2026-11-23') =>
  analyse(planWith(parts), today).due.map(({ kind, key, day, days, part, owner }) => [kind, key, day, days, part ?? owner]);

const gap = (id: string) => ({ id, category: 'technology', severity: 'high', statement: 'It is slow.', owner: 'dba' });
const found = { approvedOn: '2026-11-01', severity: 'minor', gaps: [gap('G-1')] };
const contact = { primary: { phone: '+27 11 555 0100' } };

test.each<[string, Parts, unknown]>([
  ['a section', { sections: { calls: { reviewedOn: '2026-08-10' } } }, ['section', 'sections/calls', '2026-11-08', -15, 'lead']],
  ['contacts', { roles: { dba: { ...contact, verifiedOn: '2026-06-01' } } }, ['contact', 'roles/dba', '2026-11-28', 5, 'dba']],
  [
    'an exercise',
    { exercises: { drill: { plannedFor: '2026-12-01', roles: ['dba'] } } },
    ['exercise', 'exercises/drill', '2026-12-01', 8, 'dba'],
  ],
  ['a gap', { reviews: { found } }, ['gap', 'gaps/G-1', '2026-12-01', 8, 'dba']],
  [
    'a draft',
    { reviews: { draft: { status: 'draft', timeline: [{ at: '2026-11-20T08:00+02:00', text: 'It stops.' }] } } },
    ['review', 'reviews/draft', '2026-12-04', 11, 'lead'],
  ],
  ['a review to reflect', { reviews: { bad: { approvedOn: '2026-11-12' } } }, ['reflection', 'reviews/bad', '2026-12-12', 19, 'lead']],
  [
    'an item of a roll-out',
    { revisions: { '1.1.0': { rollout: { implementation: [{ task: 'Build it', role: 'dba', due: '2026-11-22' }] } } } },
    ['rollout', 'revisions/1.1.0', '2026-11-22', -1, 'implementation/0'],
  ],
])('%s falls due', (_, parts, expected) => {
  expect(due(parts)).toEqual([expected]);
});

test.each<[string, Parts]>([
  ['contacts that are not written', { roles: { dba: { verifiedOn: '2026-06-01' } } }],
  ['a cancelled exercise', { exercises: { drill: { cancelled: 'It rained.' } } }],
  ['a mild review', { reviews: { mild: { approvedOn: '2026-11-12', severity: 'moderate' } } }],
  [
    'a review that is cited',
    { reviews: { bad: { approvedOn: '2026-11-12' } }, revisions: { '1.1.0': { date: '2026-11-20', because: { reviews: ['bad'] } } } },
  ],
  [
    'an item that is done',
    {
      revisions: {
        '1.1.0': { rollout: { communication: [{ to: 'employees', channel: 'message', due: '2026-11-01', done: '2026-11-02' }] } },
      },
    },
  ],
])('%s falls due no more', (_, parts) => {
  expect(due(parts)).toEqual([]);
});

test('a gap that waits falls due when the wait ends, one that is built when it has to be proved', () => {
  const reviews = { found: { ...found, gaps: [gap('G-1'), gap('G-2'), gap('G-3')] } };
  const revision = {
    date: '2026-11-02',
    defers: [{ gap: 'G-1', until: '2026-12-24' }],
    accepts: [{ gap: 'G-2', until: '2027-01-01' }],
    addresses: ['G-3'],
  };
  expect(due({ reviews, revisions: { '1.1.0': revision } })).toEqual([
    ['gap', 'gaps/G-3', '2026-12-01', 8, 'dba'],
    ['deferral', 'gaps/G-1', '2026-12-24', 31, 'dba'],
    ['acceptance', 'gaps/G-2', '2027-01-01', 39, 'dba'],
    ['verification', 'gaps/G-3', '2027-05-01', 159, 'dba'],
  ]);
});

test('the evidence of a recovery expires', () => {
  const reviews = {
    drill: {
      kind: 'simulation',
      severity: 'minor',
      approvedOn: '2025-11-10',
      timeline: [{ at: '2025-11-04T08:00+02:00', milestone: 'disruption', text: 'We begin.' }],
      affected: [{ system: 'network', restoredAt: '2025-11-04T09:00+02:00' }],
    },
  };
  expect(due({ systems: { network: {} }, reviews })).toEqual([['evidence', 'systems/network', '2026-11-04', -19, 'lead']]);
});
