import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shift } from '../../src/model/day.ts';
import { overdueOf, overdueWords, passed } from '../../src/model/overdue.ts';

test.each([
  [0, '0', 'Nothing is overdue', 'none of them overdue'],
  [1, '1', 'One thing is overdue', 'one of them overdue'],
  [4, '4', 'Four things are overdue', 'four of them overdue'],
  [13, '13', '13 things are overdue', '13 of them overdue'],
])('%i overdue', (count, number, things, ofThem) => {
  const found = { late: count, all: 20, oldest: count };
  expect([overdueWords.number(found), overdueWords.things(found), overdueWords.ofThem(found)]).toEqual([number, things, ofThem]);
});

test('one thing alone is overdue or not', () => {
  expect([0, 1].map((late) => overdueWords.it({ late, all: 1, oldest: late }))).toEqual(['not overdue', 'and overdue']);
});

describe.each([
  ['sections', 0, 13, 'The plan’s 13 sections were all read through in time'],
  ['sections', 0, 1, 'The plan’s one section was read through in time'],
  ['sections', 1, 13, 'One of the plan’s 13 sections is overdue for review'],
  ['sections', 10, 13, '10 of the plan’s 13 sections are overdue for review'],
  ['sections', 13, 13, 'The plan’s 13 sections are all overdue for review'],
  ['sections', 1, 1, 'The plan’s one section is overdue for review'],
  ['exercises', 0, 2, 'No exercise is overdue'],
  ['exercises', 1, 2, 'One exercise is overdue'],
  ['exercises', 2, 2, 'Two exercises are overdue'],
  ['planned', 0, 0, 'none is planned'],
  ['planned', 2, 2, 'none is planned'],
  ['planned', 1, 2, 'one is planned'],
  ['planned', 0, 2, 'two are planned'],
] as const)('of %s %i of %i', (kind, late, all, said) => {
  test(said, () => expect(overdueWords[kind]({ late, all, oldest: 5 })).toBe(said));
});

test.each([
  ['2026-11-22', 'nothing is late'],
  ['2026-11-23', 'the oldest for 1 day'],
  ['2027-02-20', 'the oldest for 90 days'],
])('on %s: %s', (today, said) => {
  expect(overdueWords.oldest(overdueOf(['2026-11-24', '2026-11-22'], today))).toBe(said);
});

test('the due day itself is still in time', () => {
  const days = ['2026-11-22', '2026-11-23', '2026-11-24'];
  expect(['2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25'].map((today) => passed(days, today))).toEqual([0, 1, 2, 3]);
});

test('as days go by, nothing stops being overdue by itself', () => {
  const day = fc.integer({ min: -400, max: 400 }).map((count) => shift('2026-11-23', count));
  fc.assert(fc.property(fc.array(day), day, (days, today) => passed(days, shift(today, 1)) >= passed(days, today)));
});
