import { expect, test } from 'vitest';
import { analyse } from '../../src/analysis/index.ts';
import { planWith } from './plans.ts';

const gap = (id: string) => ({ id, category: 'technology', severity: 'low', statement: 'It is slow.', owner: 'lead' });
const plan = planWith({
  reviews: {
    fire: { approvedOn: '2026-04-01', gaps: [gap('G-1'), gap('G-2')] },
    // Without a day of approval it counts from the end of its event.
    flood: { timeline: [{ at: '2026-05-02', text: 'Water.' }] },
    draft: { status: 'draft', approvedOn: '2026-05-03' },
    storm: { approvedOn: '2026-05-04' },
  },
  revisions: { '1.0.0': { date: '2026-04-01' }, '1.1.0': { date: '2026-05-02' }, '1.2.0': { date: '2026-05-05' } },
});
const latelyOn = (today: string) => analyse(plan, today).lately;

test('approved reviews and revisions until today, newest first', () => {
  expect(latelyOn('2026-05-04')).toEqual([
    { kind: 'review', day: '2026-05-04', review: plan.reviews.get('storm'), gaps: 0 },
    { kind: 'review', day: '2026-05-02', review: plan.reviews.get('flood'), gaps: 0 },
    { kind: 'revision', day: '2026-05-02', revision: plan.revisions.get('1.1.0') },
    { kind: 'review', day: '2026-04-01', review: plan.reviews.get('fire'), gaps: 2 },
    { kind: 'revision', day: '2026-04-01', revision: plan.revisions.get('1.0.0') },
  ]);
});

test('nothing before its day', () => {
  expect(latelyOn('2026-05-03').map(({ day }) => day)).toEqual(['2026-05-02', '2026-05-02', '2026-04-01', '2026-04-01']);
  expect(latelyOn('2026-03-31')).toEqual([]);
});
