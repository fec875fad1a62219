import { expect, test } from 'vitest';
import { keptSentence } from '../../../src/report/wording/reviews.ts';
import { measuredHeading } from '../../../src/report/wording/system.ts';

const counts = (met: number, missed: number, undetermined = 0) => ({
  met,
  missed,
  undetermined,
  unknown: 0,
  'no-target': 0,
  measured: met + missed + undetermined,
});

test.each([
  ['the one recovery kept the RTO', counts(1, 0)],
  ['the one recovery missed the RTO', counts(0, 1)],
  ['the one recovery may have missed the RTO', counts(0, 0, 1)],
  ['both recoveries kept the RTO', counts(2, 0)],
  ['none of two recoveries kept the RTO', counts(0, 2)],
  ['one of two recoveries kept the RTO', counts(1, 1)],
])('of a system: %s', (said, of) => {
  expect(measuredHeading(of, of.measured)).toBe(`Promised and measured: ${said}`);
});

test.each([
  ['None of two measured recoveries kept the target of their day, two missed it.', counts(0, 2)],
  ['Two of two measured recoveries kept the target of their day, none missed it.', counts(2, 0)],
  ['One of three measured recoveries kept the target of their day, one missed it, one cannot be decided.', counts(1, 1, 1)],
])('of all reviews: %s', (said, of) => {
  expect(keptSentence(of)).toBe(said);
});
