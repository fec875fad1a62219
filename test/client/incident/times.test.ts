import { expect, test } from 'vitest';
import { isBehind, objectionTo, remarkOn } from '../../../src/client/incident/times.ts';

const now = Date.parse('2026-11-23T09:14Z');

test.each([
  ['2026-11-23T09:14Z', ''],
  ['2025-11-23T09:14Z', ''],
  ['2026-11-23T09:15Z', 'This time is still to come'],
  ['2025-11-23T09:13Z', 'This time is more than a year ago: write the year with four digits'],
  ['0026-11-22T08:02Z', 'This time is more than a year ago: write the year with four digits'],
])('against %s speaks: %s', (time, objection) => {
  expect(objectionTo(Date.parse(time), now)).toBe(objection);
});

test.each([
  ['2027-10-31T02:25', 'Clocks show this time twice; it is taken as the first of the two'],
  ['2027-10-31T03:00', ''],
  ['2027-03-28T01:59', ''],
  ['2027-03-28T02:30', 'Clocks skip this time; it is taken as 03:30'],
])('in a night in which clocks are changed, of %s is said: %s', (clock, remark) => {
  expect(remarkOn(clock, 'Europe/Berlin')).toBe(remark);
});

test.each([
  ['2026-11-23', false],
  ['2026-11-20', false],
  ['2026-11-24', false],
  ['2026-11-25', true],
  ['2030-01-01', true],
])('beside a plan of %s the clock is behind: %s', (made, wrong) => {
  expect(isBehind(now, 'UTC', made)).toBe(wrong);
});
