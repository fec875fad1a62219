import { expect, test } from 'vitest';
import { exercisesOf } from '../../src/analysis/exercises.ts';
import { planWith } from './plans.ts';

const held = (day: string, own: object = {}) => ({
  kind: 'simulation',
  status: 'draft',
  exercise: 'drill',
  timeline: [{ at: `${day}T08:00+02:00`, text: 'We begin.' }],
  ...own,
});

function standing(
  today: string,
  exercise: object,
  reviews: Readonly<Record<string, object>> = {},
  others: Readonly<Record<string, object>> = {},
) {
  const found = exercisesOf(planWith({ reviews, exercises: { drill: exercise, ...others } }), today).get('drill');
  if (!found) throw new Error('there is no drill');
  return found;
}

test.each([
  ['planned before its day', '2026-06-09', {}, {}, 'planned', '2026-06-10', 0],
  ['planned on its day', '2026-06-10', {}, {}, 'planned', '2026-06-10', 0],
  ['overdue after it', '2026-06-12', {}, {}, 'overdue', '2026-06-10', 2],
  ['cancelled', '2026-06-12', { cancelled: 'It rained.' }, {}, 'cancelled', undefined, 0],
  ['held, by a draft too', '2026-06-12', {}, { a: held('2026-06-11') }, 'held', undefined, 0],
  ['not held before the day it was', '2026-06-10', {}, { a: held('2026-06-11') }, 'planned', '2026-06-10', 0],
  ['held, and due again', '2026-06-12', { every: '180d' }, { a: held('2026-06-11') }, 'held', '2026-12-08', 0],
  [
    'held twice: the newest counts',
    '2026-12-12',
    { every: '180d' },
    { a: held('2026-06-11'), b: held('2026-12-01') },
    'held',
    '2027-05-30',
    0,
  ],
  ['held on the day itself', '2026-06-11', {}, { a: held('2026-06-11') }, 'held', undefined, 0],
  ['held although it had been cancelled', '2026-06-12', { cancelled: 'It rained.' }, { a: held('2026-06-11') }, 'held', undefined, 0],
  ['held, and not again', '2026-12-10', { every: '180d' }, { a: held('2026-06-11') }, 'held', '2026-12-08', 2],
])('%s', (_, today, exercise, reviews, state, nextDue, daysLate) => {
  const own = standing(today, exercise, reviews);
  expect([own.state, own.nextDue, own.daysLate]).toEqual([state, nextDue, daysLate]);
});

test('a later exercise of the same scenario takes the place of the repetition', () => {
  const own = { scenario: 'fire', every: '180d' };
  const at = (others: Readonly<Record<string, object>>) => standing('2026-12-10', own, { a: held('2026-06-11') }, others);
  expect([at({}).nextDue, at({}).followedBy]).toEqual(['2026-12-08', undefined]);
  expect(at({ next: { scenario: 'fire', plannedFor: '2026-12-01' } }).followedBy).toBe('next');
  expect(at({ next: { scenario: 'fire', plannedFor: '2026-12-01' } }).nextDue).toBeUndefined();
  expect(at({ next: { scenario: 'flood', plannedFor: '2026-12-01' } }).followedBy).toBeUndefined();
  expect(at({ next: { scenario: 'fire', plannedFor: '2026-12-01', cancelled: 'It rained.' } }).followedBy).toBeUndefined();
  expect(at({ next: { scenario: 'fire', plannedFor: '2026-06-11' } }).followedBy).toBeUndefined();
  expect(at({ next: { scenario: 'fire', plannedFor: '2026-06-12' } }).followedBy).toBe('next');
});

test('an exercise that goes less far takes no place: a failover is not repeated by talking it through', () => {
  const own = { scenario: 'fire', every: '180d', type: 'parallel' };
  const nextDue = (type: string) =>
    standing('2026-12-01', own, { a: held('2026-06-11') }, { next: { scenario: 'fire', plannedFor: '2026-11-01', type } }).nextDue;
  expect(['tabletop', 'simulation', 'parallel', 'full-interruption'].map(nextDue)).toEqual([
    '2026-12-08',
    '2026-12-08',
    undefined,
    undefined,
  ]);
});

test('an exercise that is planned too late for the repetition takes its place once it is held', () => {
  const own = { scenario: 'fire', every: '180d' };
  const at = (today: string) =>
    standing(
      today,
      own,
      { a: held('2026-06-11'), b: held('2027-02-03', { exercise: 'next' }) },
      { next: { scenario: 'fire', plannedFor: '2027-02-01' } },
    );
  expect([at('2027-02-02').nextDue, at('2027-02-02').daysLate]).toEqual(['2026-12-08', 56]);
  expect([at('2027-02-03').nextDue, at('2027-02-03').followedBy]).toEqual([undefined, 'next']);
});

test('nothing takes the place of what is not repeated, has no scenario, or was held before its day', () => {
  const next = { next: { scenario: 'fire', plannedFor: '2026-12-01' } };
  expect(standing('2026-09-01', { scenario: 'fire' }, { a: held('2026-06-11') }, next).followedBy).toBeUndefined();
  expect(standing('2026-09-01', { scenario: 'fire', every: '30d' }, {}, next).followedBy).toBeUndefined();
  expect(
    standing('2026-09-01', { every: '30d' }, { a: held('2026-06-11') }, { next: { plannedFor: '2026-12-01' } }).followedBy,
  ).toBeUndefined();
  const early = standing('2026-06-05', { scenario: 'fire', every: '30d', plannedFor: '2026-06-10' }, { a: held('2026-06-01') });
  expect([early.followedBy, early.nextDue]).toEqual([undefined, '2026-07-01']);
});

test('reviews of it stand by day, however they are filed', () => {
  const own = standing('2026-12-12', {}, { a: held('2026-12-01'), b: held('2026-06-11'), c: held('2026-09-01'), d: held('2026-12-13') });
  expect([own.reviews.map(({ id }) => id), own.heldOn, own.lessons]).toEqual([['b', 'c', 'a'], '2026-12-01', []]);
});

test('each lesson says what the reviews found', () => {
  const lessons = { lessons: ['G-1', 'G-2', 'G-3'] };
  const review = held('2026-06-11', { verifies: ['G-1'], recurs: ['G-2'] });
  expect(standing('2026-06-12', lessons, { a: review }).lessons.map(({ result }) => result)).toEqual(['verified', 'recurred', 'not shown']);
  const both = { z: review, a: held('2026-06-12', { verifies: ['G-1', 'G-2'] }) };
  // A fix that did not hold once is not proved by the next time; the newest word counts among words of one kind.
  expect(standing('2026-06-12', lessons, both).lessons).toEqual([
    { gap: 'G-1', result: 'verified', review: 'a' },
    { gap: 'G-2', result: 'recurred', review: 'z' },
    { gap: 'G-3', result: 'not shown', review: 'a' },
  ]);
  expect(standing('2026-06-01', lessons).lessons.map(({ result }) => result)).toEqual(['to try', 'to try', 'to try']);
});

test('in an edition, an exercise whose review may be left out is not overdue', () => {
  const plan = planWith({ exercises: { drill: { plannedFor: '2026-06-10' } } });
  const state = (partial: boolean) => exercisesOf({ ...plan, partial }, '2026-06-11').get('drill');
  expect(state(false)).toMatchObject({ state: 'overdue', nextDue: '2026-06-10', daysLate: 1 });
  expect(state(true)).toMatchObject({ state: 'planned', nextDue: undefined, daysLate: 0 });
});
