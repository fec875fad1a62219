import { expect, test } from 'vitest';
import { keptSentence, reviewsHeading } from '../../../src/report/wording/reviews.ts';
import { measuredHeading, wasBefore } from '../../../src/report/wording/system.ts';

const counts = (met: number, missed: number, undetermined = 0) => ({
  met,
  missed,
  undetermined,
  unknown: 0,
  'no-target': 0,
  measured: met + missed + undetermined,
});

test.each([
  ['the one recovery kept RTO and RPO', counts(1, 0)],
  ['the one recovery missed RTO or RPO', counts(0, 1)],
  ['the one recovery may have missed RTO or RPO', counts(0, 0, 1)],
  ['both recoveries kept RTO and RPO', counts(2, 0)],
  ['none of two recoveries kept RTO and RPO', counts(0, 2)],
  ['one of two recoveries kept RTO and RPO', counts(1, 1)],
])('of a system: %s', (said, of) => {
  expect(measuredHeading(of, of.measured)).toBe(`Promised and measured: ${said}`);
});

test('of a system without an approved recovery time', () => {
  expect(measuredHeading(undefined, 0)).toBe('Promised, not yet measured');
  expect(measuredHeading(counts(0, 0), 2)).toBe('Promised and measured: two events, neither time nor loss known');
  expect(measuredHeading({ ...counts(0, 0), 'no-target': 2 }, 2)).toBe('Promised and measured: two events, before any target');
  expect(measuredHeading(counts(0, 0), 2, 1)).toBe('Promised and measured: two events, a recovery time in drafts alone');
  expect(measuredHeading(counts(1, 0), 2, 1)).toBe('Promised and measured: the one recovery kept RTO and RPO');
});

test('a target is told with the one before it', () => {
  expect(wasBefore(3600, undefined, undefined)).toBe('the first target');
  expect(wasBefore(3600, 3600, '2026-03-31')).toBe('as before');
  expect(wasBefore(3600, 7200, '2026-03-31')).toBe('was 2 h until 31 Mar 2026');
});

test.each([
  ['No recovery has been measured yet.', counts(0, 0)],
  ['The one measured recovery kept the RTO and the RPO of its day.', counts(1, 0)],
  ['The one measured recovery missed one or both of the RTO and the RPO of its day.', counts(0, 1)],
  ['The one measured recovery cannot be held against the RTO and the RPO of its day.', counts(0, 0, 1)],
  ['None of two measured recoveries kept the RTO and the RPO of their day, two missed one or both.', counts(0, 2)],
  ['Two of two measured recoveries kept the RTO and the RPO of their day, none missed either.', counts(2, 0)],
  [
    'One of three measured recoveries kept the RTO and the RPO of their day, one missed one or both, one cannot be decided.',
    counts(1, 1, 1),
  ],
])('of all reviews: %s', (said, of) => {
  expect(keptSentence(of)).toBe(said);
});

test('the heading of reviews begins with incidents that are not over', () => {
  const review = { kind: 'actual', status: 'approved' } as const;
  expect(reviewsHeading([], 0)).toBe('Nothing has been reviewed yet');
  expect(reviewsHeading([review, { ...review, status: 'draft' }], 0)).toBe('Two actual incidents reviewed, one still in draft');
  expect(reviewsHeading([review, review], 1)).toBe('One incident is not over. Two actual incidents reviewed');
  expect(reviewsHeading([review, review], 2)).toBe('Two incidents are not over. Two actual incidents reviewed');
});
