import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shift } from '../../src/model/day.ts';
import { overdueWords, passed } from '../../src/model/overdue.ts';

test.each([
  [0, '0', 'Nothing is overdue', 'none of them overdue'],
  [1, '1', 'One thing is overdue', 'one of them overdue'],
  [4, '4', 'Four things are overdue', 'four of them overdue'],
  [13, '13', '13 things are overdue', '13 of them overdue'],
])('%i overdue', (count, number, things, ofThem) => {
  expect([overdueWords.number(count), overdueWords.things(count), overdueWords.ofThem(count)]).toEqual([number, things, ofThem]);
});

test('one thing alone is overdue or not', () => {
  expect([overdueWords.it(0), overdueWords.it(1)]).toEqual(['not overdue', 'and overdue']);
});

test('the due day itself is still in time', () => {
  const days = ['2026-11-22', '2026-11-23', '2026-11-24'];
  expect(['2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25'].map((today) => passed(days, today))).toEqual([0, 1, 2, 3]);
});

test('as days go by, nothing stops being overdue by itself', () => {
  const day = fc.integer({ min: -400, max: 400 }).map((count) => shift('2026-11-23', count));
  fc.assert(fc.property(fc.array(day), day, (days, today) => passed(days, shift(today, 1)) >= passed(days, today)));
});
