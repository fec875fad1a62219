import { expect, test } from 'vitest';
import { historyOf } from '../../../src/analysis/history.ts';
import { rolloutsOf } from '../../../src/analysis/rollout.ts';
import { inForceFor, notTold, reasonsOf, revisionsHeading, updatesHeading } from '../../../src/report/wording/revisions.ts';
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

test('how long a revision was in force', () => {
  const { revisions } = historyOf(
    planWith({ revisions: { '1.0.0': { date: '2026-04-01' }, '1.1.0': { date: '2026-04-11' }, '2.0.0': { date: '2027-01-01' } } }),
    today,
  );
  expect(revisions.map(inForceFor)).toEqual(['not in force yet', 'in force for 226 days', 'in force for 10 days, until 1.1.0']);
});
