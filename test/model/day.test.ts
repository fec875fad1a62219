import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayAfter, daysBetween, formatDay, isDay, shift } from '../../src/model/day.ts';

test.each(['2026-03-12', '2024-02-29', '2000-02-29', '1999-12-31', '0001-01-01'])('%s is a day', (text) => {
  expect(isDay(text)).toBe(true);
});

test.each([
  '',
  '2026-3-12',
  '2026-02-29',
  '2026-02-30',
  '1900-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-04-31',
  '2026-03-12 ',
  '12026-03-12',
  '+002026-03-12',
  '2026-03-12T00:00Z',
  '20260312',
])('%j is no day', (text) => {
  expect(isDay(text)).toBe(false);
});

test.each([
  ['2026-03-12', 36 * 3_600, '2026-03-13'],
  ['2026-03-12', 86_399, '2026-03-12'],
  ['2024-02-28', 86_400, '2024-02-29'],
  ['2026-12-31', 86_400, '2027-01-01'],
  ['2026-03-29', 86_400, '2026-03-30'],
  ['9999-12-31', 86_400, '9999-12-31'],
  ['9950-01-01', 3_155_760_000, '9999-12-31'],
])('%s and %i seconds later is %s', (day, seconds, later) => {
  expect(dayAfter(day, seconds)).toBe(later);
});

test.each([
  ['2026-03-12', '12 Mar 2026'],
  ['2026-01-01', '1 Jan 2026'],
])('%s reads as %s', (day, text) => {
  expect(formatDay(day)).toBe(text);
});

test('to shift and to count are each other’s way back', () => {
  const day = fc.integer({ min: 0, max: 60_000 }).map((count) => shift('1900-01-01', count));
  fc.assert(
    fc.property(day, fc.integer({ min: -20_000, max: 20_000 }), (from, count) => {
      const to = shift(from, count);
      return isDay(to) && daysBetween(from, to) === count && shift(to, -count) === from && to > from === count > 0;
    }),
  );
});
