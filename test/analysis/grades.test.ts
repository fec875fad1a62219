import { expect, test } from 'vitest';
import { graded, gradeOf, kept, served } from '../../src/analysis/grades.ts';
import type { Verdict } from '../../src/analysis/span.ts';

const judged = (verdicts: string) =>
  verdicts.split(' ').map((verdict) => ({ target: 3600, verdict: verdict as Verdict, margin: undefined }));

test.each([
  ['met', 'yes: 1 of 1 kept'],
  ['missed missed', 'no: 0 of 2 kept, 2 missed'],
  ['met missed met', 'partly: 2 of 3 kept, 1 missed'],
  ['met unknown', undefined],
  ['missed unknown', 'no: 0 of 2 kept, 1 missed, 1 unknown'],
  ['met no-target', 'yes: 1 of 1 kept'],
  ['met missed undetermined', 'partly: 1 of 3 kept, 1 missed, 1 undetermined'],
  ['met missed undetermined unknown', 'partly: 1 of 4 kept, 1 missed, 1 undetermined, 1 unknown'],
  ['met undetermined', undefined],
  ['missed undetermined', undefined],
  ['undetermined', undefined],
  ['unknown no-target', undefined],
])('targets %s: %s', (verdicts, expected) => {
  const own = kept(judged(verdicts));
  expect(own && `${own.answer}: ${own.because}`).toBe(expected);
});

test('a loss that was not measured leaves the answer, a recovery time that is not known takes away the yes', () => {
  expect(kept(judged('met'), judged('unknown'))).toEqual({ answer: 'yes', because: '1 of 2 kept, 1 unknown' });
  expect(kept(judged('unknown'), judged('met'))).toBeUndefined();
  expect(kept(judged('unknown'), judged('missed'))).toEqual({ answer: 'no', because: '0 of 2 kept, 1 missed, 1 unknown' });
});

test.each([
  [0, 0, 'yes'],
  [1, 0, 'yes'],
  [0, 1, 'no'],
  [1, 1, 'partly'],
])('%i good and %i bad: %s', (good, bad, expected) => {
  expect(gradeOf(good, bad)).toBe(expected);
});

const outcomes = { good: ['worked'], bad: ['failed'], unused: ['not-used'] };

test.each([
  [[], undefined],
  [[undefined], undefined],
  [['not-used', undefined], 'n/a: none was used'],
  [['worked', 'not-used', 'worked'], 'yes: 2 of 2 worked'],
  [['failed', 'not-used'], 'no: 0 of 1 worked'],
  [['worked', 'failed'], 'partly: 1 of 2 worked'],
  [['partly'], 'partly: 0 of 1 worked'],
  [['worked', 'partly'], 'partly: 1 of 2 worked'],
])('results %j: %s', (results, expected) => {
  const own = served(results, outcomes);
  expect(own && `${own.answer}: ${own.because}`).toBe(expected);
});

test.each([
  [undefined, undefined],
  [[], undefined],
  [[undefined], undefined],
  [['yes', undefined], 'yes: 1 of 1 yes, 0 partly, 0 no'],
  [['no', 'no'], 'no: 0 of 2 yes, 0 partly, 2 no'],
  [['yes', 'no', 'partly'], 'partly: 1 of 3 yes, 1 partly, 1 no'],
  [['partly', 'partly'], 'partly: 0 of 2 yes, 2 partly, 0 no'],
] as const)('grades %j: %s', (grades, expected) => {
  const own = graded(grades);
  expect(own && `${own.answer}: ${own.because}`).toBe(expected);
});
