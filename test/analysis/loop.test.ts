import { expect, test } from 'vitest';
import { analyse } from '../../src/analysis/index.ts';
import { planWith } from './plans.ts';

const gap = (id: string, due = '2027-01-01') => ({
  id,
  due,
  category: 'technology',
  severity: 'low',
  statement: 'It is slow.',
  owner: 'lead',
});
const approvedOn = '2026-01-10';
const reviews = {
  fire: { approvedOn, gaps: [gap('late', '2026-11-20'), gap('later', '2026-11-13'), gap('early'), gap('lived-with')] },
  flood: { approvedOn, gaps: [gap('untold')] },
  drill: { approvedOn, kind: 'simulation', gaps: [gap('proved')] },
  draft: { status: 'draft', gaps: [gap('perhaps')] },
  proof: { approvedOn: '2026-06-01', verifies: ['proved'] },
};
const revisions = {
  '1.1.0': {
    date: '2026-04-01',
    addresses: ['untold', 'proved'],
    rollout: { communication: [{ to: 'employees', channel: 'message', due: '2026-05-01' }] },
  },
  '1.2.0': { date: '2026-05-01', accepts: [{ gap: 'lived-with', until: '2027-01-01' }] },
};
const loopOf = () => analyse(planWith({ reviews, revisions }), '2026-11-23').loop;
const ids = (gaps: readonly { readonly id: string }[]) => gaps.map(({ id }) => id);

test('how many gaps reached each stage, and by which entries', () => {
  expect(loopOf().stages.map(({ name, reached, entries }) => [name, reached, entries])).toEqual([
    ['found', 6, ['reviews/fire', 'reviews/flood', 'reviews/drill']],
    ['planChanged', 2, ['revisions/1.1.0']],
    // Nothing was to be implemented, so the day of the revision is the day of that too.
    ['implemented', 2, ['revisions/1.1.0']],
    ['communicated', 0, []],
    ['proved', 1, ['reviews/proof']],
  ]);
});

test('which wait for each stage, and which of them longer than promised', () => {
  expect(loopOf().stages.map(({ name, waiting, stuck, stuckFor }) => [name, ids(waiting), ids(stuck), stuckFor])).toEqual([
    ['found', [], [], 0],
    // Since 13 November: ten days; the other since 20 November: three.
    ['planChanged', ['late', 'later', 'early'], ['later', 'late'], 10],
    ['implemented', [], [], 0],
    // From 1 May to 23 November: 30 + 30 + 31 + 31 + 30 + 31 + 23 days.
    ['communicated', ['untold'], ['untold'], 206],
    ['proved', [], [], 0],
  ]);
});

test('what only a draft raised, what is lived with, and where gaps were found', () => {
  const { proposed, accepted, foundBy } = loopOf();
  expect([ids(proposed), ids(accepted), foundBy]).toEqual([['perhaps'], ['lived-with'], { actual: 2, simulation: 1 }]);
});
