import { expect, test } from 'vitest';
import { dueState, dueWords } from '../../src/model/due.ts';

test.each([
  [-30, 'bad', '30 days late'],
  [-2, 'bad', '2 days late'],
  [-1, 'bad', '1 day late'],
  [0, 'watch', 'today'],
  [1, 'watch', 'in 1 day'],
  [8, 'watch', 'in 8 days'],
  [30, 'watch', 'in 30 days'],
  [31, 'good', 'in 31 days'],
] as const)('what falls due in %i days is %s: %s', (days, state, words) => {
  expect([dueState(days), dueWords(days)]).toEqual([state, words]);
});
