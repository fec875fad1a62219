import { expect, test } from 'vitest';
import { contradicts } from '../../src/analysis/contradicts.ts';
import { answers } from '../../src/model/assessment.ts';

test.each([
  // Figures, and the answers that they contradict.
  ['yes', ['no']],
  ['partly', ['yes', 'n/a']],
  ['no', ['yes', 'partly', 'n/a']],
  ['n/a', []],
] as const)('figures that say %s contradict %j', (figures, contradicted) => {
  expect(answers.filter((given) => contradicts(figures, given))).toEqual(contradicted);
});

test('what was not answered is not contradicted', () => {
  expect(contradicts('no', undefined)).toBe(false);
});
