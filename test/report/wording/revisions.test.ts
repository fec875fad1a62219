import { expect, test } from 'vitest';
import { gapStandingsOf } from '../../../src/analysis/gap-states.ts';
import { historyOf } from '../../../src/analysis/history.ts';
import { rolloutsOf } from '../../../src/analysis/rollout.ts';
import {
  answerSince,
  inForceFor,
  notTold,
  planAt,
  reasonsOf,
  revisionsHeading,
  stateNotice,
  updatesHeading,
} from '../../../src/report/wording/revisions.ts';
import { planWith } from '../../analysis/plans.ts';

const today = '2026-11-23';
const open = { implementation: [{ task: 'Build it', role: 'lead', due: '2026-05-10' }] };

function heading(revisions: Record<string, object>): string {
  const plan = planWith({ revisions });
  return revisionsHeading(historyOf(plan, today), rolloutsOf(plan, today));
}

test.each([
  ['No revision is written yet', {}],
  ['No revision is in force yet', { '1.0.0': { date: '2027-01-01' } }],
  ['Version 1.0.0 is in force, and it is rolled out', { '1.0.0': {} }],
  ['Version 1.0.0 is in force, and it is not rolled out yet', { '1.0.0': { rollout: open } }],
  ['Version 1.1.0 is in force, and all revisions are rolled out', { '1.0.0': {}, '1.1.0': { date: '2026-05-01' } }],
  [
    'Version 1.1.0 is in force, and one of two revisions is not rolled out yet',
    { '1.0.0': { rollout: open }, '1.1.0': { date: '2026-05-01' } },
  ],
])('%s', (said, revisions) => {
  expect(heading(revisions)).toBe(said);
});

test('reasons are told in few words', () => {
  expect(reasonsOf({ because: { reviews: ['a', 'b'], businessChange: 'A new market.' } })).toBe('2 reviews, a change in the business');
  expect(reasonsOf({ because: { scheduled: true } })).toBe('a regular review of the plan');
});

test('updates are counted with their kinds', () => {
  const update = (kind: 'objectives' | 'training') => ({ kind, change: 'Something.' });
  expect(updatesHeading({ updates: [] }, { kinds: [] })).toBe('Nothing changed');
  expect(updatesHeading({ updates: [update('training')] }, { kinds: ['training'] })).toBe('One update: training');
  expect(updatesHeading({ updates: [update('objectives'), update('training')] }, { kinds: ['objectives', 'training'] })).toBe(
    'Two updates of two kinds: objectives and training',
  );
});

test('audiences that a roll-out leaves out are named', () => {
  expect(notTold({ told: ['employees'], untold: ['vendors'] })).toBe('Partners and customers: the roll-out has nothing to tell them.');
  expect(notTold({ told: ['employees', 'partners', 'vendors', 'customers'], untold: [] })).toBeUndefined();
});

test('an answer that no longer counts says what came after it', () => {
  const gap = { id: 'G-1', category: 'technology', severity: 'high', statement: 'It is slow.', owner: 'lead' };
  const reviews = { found: { approvedOn: '2026-03-20', gaps: [gap] }, drill: { approvedOn: '2026-05-10', recurs: ['G-1'] } };
  const answers = (date: string) => ({ date, addresses: ['G-1'] });
  const revisions = { '1.0.0': answers('2026-04-01'), '1.1.0': answers('2026-06-01'), '1.2.0': answers('2026-07-01') };
  const since = (version: string, on: string, told = reviews) => {
    const plan = planWith({ reviews: told, revisions });
    const own = gapStandingsOf(plan, rolloutsOf(plan, on), on).get('G-1');
    return own && answerSince(version, own);
  };
  expect(since('1.0.0', '2026-05-09')).toBeUndefined();
  expect(since('1.0.0', '2026-05-31')).toBe('G-1 came back on 10 May 2026: this fix did not hold; no revision has answered it since.');
  expect(since('1.0.0', '2026-06-01')).toBe('G-1 came back on 10 May 2026: this fix did not hold; 1.1.0 answers it since.');
  expect(since('1.1.0', '2026-05-31')).toBeUndefined();
  expect(since('1.1.0', today)).toBe('G-1 is answered anew by 1.2.0.');
  expect(since('1.2.0', today)).toBeUndefined();
  // 1.1.0 was replaced before the fix was found wanting, so that says nothing of 1.1.0.
  const late = { ...reviews, drill: { approvedOn: '2026-08-01', recurs: ['G-1'] } };
  expect(since('1.1.0', today, late)).toBe('G-1 is answered anew by 1.2.0.');
});

test('how long a revision was in force', () => {
  const { revisions } = historyOf(
    planWith({ revisions: { '1.0.0': { date: '2026-04-01' }, '1.1.0': { date: '2026-04-11' }, '2.0.0': { date: '2027-01-01' } } }),
    today,
  );
  expect(revisions.map(inForceFor)).toEqual(['planned: takes effect then', 'in force for 226 days', 'in force for 10 days, until 1.1.0']);
});

test('a page of a state says whether that is past, in force or planned', () => {
  const { revisions } = historyOf(
    planWith({ revisions: { '1.0.0': { date: '2026-04-01' }, '1.1.0': { date: '2026-04-11' }, '2.0.0': { date: '2027-01-01' } } }),
    today,
  );
  expect(revisions.map((fact) => [planAt(fact), stateNotice(fact, 'this is the plan')])).toEqual([
    ['The plan as it will stand at 2.0.0', 'Planned: this is the plan as revision 2.0.0 has it, which takes effect on 1 Jan 2027.'],
    ['The plan as it stood at 1.1.0', 'This is the plan as it stood at revision 1.1.0, which is in force.'],
    ['The plan as it stood at 1.0.0', 'Superseded: this is the plan as it stood at revision 1.0.0.'],
  ]);
});
