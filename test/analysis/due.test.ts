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
  [
    'somebody to tell',
    { revisions: { '1.1.0': { rollout: { communication: [{ to: 'employees', channel: 'briefing', due: '2026-11-23' }] } } } },
    ['rollout', 'revisions/1.1.0', '2026-11-23', 0, 'communication/0'],
  ],
  [
    'an item of a revision of today',
    { revisions: { '1.1.0': { date: '2026-11-23', rollout: { implementation: [{ task: 'Build it', role: 'dba', due: '2026-12-22' }] } } } },
    ['rollout', 'revisions/1.1.0', '2026-12-22', 29, 'implementation/0'],
  ],
  [
    'a review of an event that ended today',
    { reviews: { draft: { status: 'draft', timeline: [{ at: '2026-11-23T08:00+02:00', text: 'It stops.' }] } } },
    ['review', 'reviews/draft', '2026-12-07', 14, 'lead'],
  ],
  // The event ended on 12 March, so that it was due on 26 March.
  [
    'a review that is approved tomorrow',
    { reviews: { bad: { approvedOn: '2026-11-24' } } },
    ['review', 'reviews/bad', '2026-03-26', -242, 'lead'],
  ],
  ['a review approved today', { reviews: { bad: { approvedOn: '2026-11-23' } } }, ['reflection', 'reviews/bad', '2026-12-23', 30, 'lead']],
  [
    'a critical review',
    { reviews: { bad: { approvedOn: '2026-11-23', severity: 'critical' } } },
    ['reflection', 'reviews/bad', '2026-12-23', 30, 'lead'],
  ],
  [
    'a review that a revision of tomorrow cites',
    { reviews: { bad: { approvedOn: '2026-11-12' } }, revisions: { '1.1.0': { date: '2026-11-24', because: { reviews: ['bad'] } } } },
    ['reflection', 'reviews/bad', '2026-12-12', 19, 'lead'],
  ],
  [
    'contacts that name an alternate alone',
    { roles: { dba: { alternate: contact.primary, verifiedOn: '2026-05-27' } } },
    ['contact', 'roles/dba', '2026-11-23', 0, 'dba'],
  ],
])('%s falls due', (_, parts, expected) => {
  expect(due(parts)).toEqual([expected]);
});

test.each<[string, Parts]>([
  ['contacts that are not written', { roles: { dba: { verifiedOn: '2026-06-01' } } }],
  ['a cancelled exercise', { exercises: { drill: { cancelled: 'It rained.' } } }],
  ['a mild review', { reviews: { mild: { approvedOn: '2026-11-12', severity: 'moderate' } } }],
  ['contacts that were never tried', { roles: { dba: contact } }],
  [
    'an item of a revision of tomorrow',
    { revisions: { '1.1.0': { date: '2026-11-24', rollout: { implementation: [{ task: 'Build it', role: 'dba', due: '2026-12-22' }] } } } },
  ],
  ['an event of tomorrow', { reviews: { draft: { status: 'draft', timeline: [{ at: '2026-11-24T08:00+02:00', text: 'It stops.' }] } } }],
  [
    'a gap that is proved',
    {
      reviews: { found, later: { severity: 'minor', approvedOn: '2026-11-20', verifies: ['G-1'] } },
      revisions: { '1.1.0': { date: '2026-11-10', addresses: ['G-1'] } },
    },
  ],
  [
    'a review that a revision of today cites',
    { reviews: { bad: { approvedOn: '2026-11-12' } }, revisions: { '1.1.0': { date: '2026-11-23', because: { reviews: ['bad'] } } } },
  ],
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
      affected: [{ system: 'network', restoredAt: '2025-11-04T09:00+02:00', verifiedAt: '2025-11-05T09:00+02:00' }],
    },
  };
  expect(due({ systems: { network: {} }, reviews })).toEqual([['evidence', 'systems/network', '2026-11-04', -19, 'lead']]);
});

test('what falls due on one day stands by kind, then by name, then by its part; each says what it is', () => {
  const day = '2026-12-10';
  const plan = planWith({
    sections: { calls: { title: 'Whom to call', reviewedOn: '2026-12-01', reviewEvery: '9d' } },
    exercises: { drill: { title: 'A drill', plannedFor: day } },
    reviews: {
      found: {
        ...found,
        gaps: [
          { ...gap('G-2'), due: day },
          { ...gap('G-1'), due: day },
        ],
      },
    },
    revisions: {
      '1.1.0': {
        rollout: {
          implementation: [
            { task: 'Build it', role: 'dba', due: day },
            { task: 'Try it', role: 'lead', due: day },
          ],
          communication: [{ to: 'vendors', channel: 'briefing', due: day }],
        },
      },
    },
  });
  const items = analyse(plan, '2026-12-11').due;
  expect(items.map(({ kind, path, title, owner, part }) => [kind, path, title, owner, part])).toEqual([
    ['gap', '/gaps/G-1/', 'It is slow.', 'dba', undefined],
    ['gap', '/gaps/G-2/', 'It is slow.', 'dba', undefined],
    ['rollout', '/revisions/1.1.0/', 'vendors, briefing', 'lead', 'communication/0'],
    ['rollout', '/revisions/1.1.0/', 'Build it', 'dba', 'implementation/0'],
    ['rollout', '/revisions/1.1.0/', 'Try it', 'lead', 'implementation/1'],
    ['exercise', '/exercises/drill/', 'A drill', undefined, undefined],
    ['section', '/sections/calls/', 'Whom to call', 'lead', undefined],
  ]);
  expect(items.map(({ days, overdue }) => [days, overdue])).toEqual(Array(7).fill([-1, true]));
  expect(analyse(plan, day).due.map(({ days, overdue }) => [days, overdue])).toEqual(Array(7).fill([0, false]));
});

test('an edition does not call late what an entry that it leaves out may have answered', () => {
  const parts: Parts = {
    exercises: { past: { plannedFor: '2026-11-01' }, next: { plannedFor: '2026-12-01' } },
    reviews: { bad: { approvedOn: '2026-09-01' } },
    sections: { calls: { reviewedOn: '2026-08-10' } },
  };
  const keys = (partial: boolean) => analyse({ ...planWith(parts), partial }, '2026-11-23').due.map(({ key }) => key);
  expect(keys(false)).toEqual(['reviews/bad', 'exercises/past', 'sections/calls', 'exercises/next']);
  expect(keys(true)).toEqual(['sections/calls', 'exercises/next']);
});
