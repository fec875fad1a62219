import { expect, test } from 'vitest';
import { beganOn, countsFrom, endedOn, overOn } from '../../src/analysis/event-days.ts';
import { momentsOf } from '../../src/analysis/moments.ts';
import type { Entry } from '../../src/model/plan.ts';
import { planWith } from './plans.ts';

function reviewWith(instants: readonly string[], own: object = {}): Entry<'reviews'> {
  const review = planWith({ reviews: { one: { timeline: instants.map((at) => ({ at, text: 'It goes on.' })), ...own } } }).reviews.get(
    'one',
  );
  if (!review) throw new Error('there is no review');
  return review;
}

const [johannesburg, angeles] = ['Africa/Johannesburg', 'America/Los_Angeles'];

test.each<[what: string, instants: readonly string[], zone: string, began: string, ended: string]>([
  ['one instant', ['2026-03-12T08:00+02:00'], johannesburg, '2026-03-12', '2026-03-12'],
  ['the last instant of a day here is the next day there', ['2026-03-12T23:30Z'], johannesburg, '2026-03-13', '2026-03-13'],
  ['the first instant of a day here is the day before there', ['2026-03-12T01:00Z'], angeles, '2026-03-11', '2026-03-11'],
  ['two in order', ['2026-03-12T08:00Z', '2026-03-14T08:00Z'], johannesburg, '2026-03-12', '2026-03-14'],
  [
    'many out of order',
    ['2026-03-13T08:00Z', '2026-03-15T08:00Z', '2026-03-11T08:00Z', '2026-03-12T08:00Z'],
    johannesburg,
    '2026-03-11',
    '2026-03-15',
  ],
  [
    'the latest by the clock, though not by its letters',
    ['2026-03-12T23:00-10:00', '2026-03-13T01:00+12:00', '2026-03-13T02:00+12:00'],
    johannesburg,
    '2026-03-12',
    '2026-03-13',
  ],
  ['days alone', ['2026-03-14', '2026-03-12', '2026-03-13'], johannesburg, '2026-03-12', '2026-03-14'],
  ['a month begins with its first day', ['2026-03', '2026-02-27T08:00Z'], johannesburg, '2026-02-27', '2026-03-01'],
  ['a day before instants', ['2026-03-12T08:00Z', '2026-03-10', '2026-03-13T08:00Z'], johannesburg, '2026-03-10', '2026-03-13'],
  ['a day after instants', ['2026-03-12T08:00Z', '2026-03-20', '2026-03-13T08:00Z'], johannesburg, '2026-03-12', '2026-03-20'],
  ['a day is meant where the plan is', ['2026-03-12', '2026-03-12T01:00Z', '2026-03-12T12:00Z'], angeles, '2026-03-11', '2026-03-12'],
])('%s', (_, instants, zone, began, ended) => {
  const review = reviewWith(instants);
  expect([beganOn(review, zone), endedOn(review, zone)]).toEqual([began, ended]);
});

test('a review is read once for a zone', () => {
  const review = reviewWith(['2026-03-12T01:00Z']);
  let reads = 0;
  const { timeline } = review.data;
  const watched: Entry<'reviews'> = {
    ...review,
    data: Object.defineProperty({ ...review.data }, 'timeline', { get: () => timeline.slice(0, ++reads) }),
  };
  expect([beganOn(watched, angeles), endedOn(watched, angeles), beganOn(watched, angeles)]).toEqual(Array(3).fill('2026-03-11'));
  expect(reads).toBe(1);
  expect([beganOn(watched, johannesburg), reads]).toEqual(['2026-03-12', 2]);
});

test.each([
  [{ status: 'draft', approvedOn: '2026-03-20' }, undefined],
  [{ status: 'approved', approvedOn: '2026-03-20' }, '2026-03-20'],
  [{ status: 'approved' }, '2026-03-14'],
])('a review with %j counts from %s', (own, day) => {
  expect(countsFrom(reviewWith(['2026-03-12T08:00Z', '2026-03-14T08:00Z'], own), johannesburg)).toBe(day);
});

test.each<[timeline: readonly object[], over: string]>([
  [[{ at: '2026-03-12T08:00+02:00', milestone: 'disruption' }], '2026-03-12'],
  [
    [
      { at: '2026-03-12T08:00+02:00', milestone: 'disruption' },
      { at: '2026-03-14T00:00+02:00', milestone: 'resolution' },
    ],
    '2026-03-14',
  ],
  [[{ at: '2026-03-14T00:00+02:00', within: '1m', milestone: 'resolution' }], '2026-03-14'],
  [[{ at: '2026-03-13T23:00+02:00', within: '1h', milestone: 'resolution' }], '2026-03-13'],
  [[{ at: '2026-03-14', milestone: 'resolution' }], '2026-03-14'],
  [[{ at: '2026-03', milestone: 'resolution' }], '2026-03-31'],
  [
    [
      { at: '2026-03-14', milestone: 'disruption' },
      { at: '2026-03-20', milestone: 'detection' },
    ],
    '2026-03-14',
  ],
])('an incident with %j is over on %s', (timeline, over) => {
  const plan = planWith({ reviews: { one: { timeline: timeline.map((own) => ({ text: 'It goes on.', ...own })) } } });
  const [moments, review] = [momentsOf(plan).get('one'), plan.reviews.get('one')];
  expect(moments && review && overOn(review, moments, johannesburg)).toBe(over);
});

test.each<[timeline: readonly object[], over: string]>([
  [[{ at: '2026-03-12T08:00+02:00', milestone: 'disruption' }], '2026-03-31'],
  [
    [
      { at: '2026-03-12T08:00+02:00', milestone: 'disruption' },
      { at: '2026-03-14T00:00+02:00', milestone: 'resolution' },
    ],
    '2026-03-14',
  ],
])('with %j and systems that came back later it is over on %s', (timeline, over) => {
  const affected = [
    { system: 'mail', restoredAt: '2026-03-31' },
    { system: 'shop', restoredAt: '2026-03-13T08:00+02:00' },
    { system: 'till' },
  ];
  const plan = planWith({ reviews: { one: { timeline: timeline.map((own) => ({ text: 'It goes on.', ...own })), affected } } });
  const [moments, review] = [momentsOf(plan).get('one'), plan.reviews.get('one')];
  expect(moments && review && overOn(review, moments, johannesburg)).toBe(over);
});
