import { expect, test } from 'vitest';
import { ageWords } from '../../src/model/age.ts';

test.each([
  ['2026-11-23', '2026-11-23', 'made today'],
  ['2026-11-23', '2026-11-24', '1 day old'],
  ['2026-11-23', '2026-12-05', '12 days old'],
  ['2026-11-23', '2027-11-23', '365 days old'],
  ['2026-11-23', '2026-11-20', 'made today'],
])('a copy of %s is on %s: %s', (made, today, words) => {
  expect(ageWords(made, today)).toBe(words);
});
