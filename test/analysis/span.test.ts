import { expect, test } from 'vitest';
import { judge, longer } from '../../src/analysis/span.ts';

test.each<[string, [number, number | undefined], [number, number | undefined], boolean]>([
  ['its upper bound is larger', [1, 9], [5, 8], true],
  ['its upper bound is smaller', [5, 8], [1, 9], false],
  ['with one upper bound its lower is larger', [2, 9], [1, 9], true],
  ['with one upper bound its lower is smaller', [1, 9], [2, 9], false],
  ['both are the same', [1, 9], [1, 9], false],
  ['it alone has not ended', [1, undefined], [5, 8], true],
  ['the other alone has not ended', [5, 8], [1, undefined], false],
  ['neither has ended, and it lasts longer so far', [2, undefined], [1, undefined], true],
  ['neither has ended, and the other lasts longer so far', [1, undefined], [2, undefined], false],
])('longer: %s', (_, [min, max], [otherMin, otherMax], expected) => {
  expect(longer({ min, max }, { min: otherMin, max: otherMax })).toBe(expected);
});

test.each<[string, { min: number; max: number | undefined } | undefined, number | undefined, object]>([
  ['no limit', { min: 1, max: 2 }, undefined, { target: undefined, verdict: 'no-target', margin: undefined }],
  ['nothing measured', undefined, 10, { target: 10, verdict: 'unknown', margin: undefined }],
  ['all of it within', { min: 1, max: 10 }, 10, { target: 10, verdict: 'met', margin: 0 }],
  ['none of it within', { min: 11, max: 20 }, 10, { target: 10, verdict: 'missed', margin: 1 }],
  ['part of it within', { min: 10, max: 11 }, 10, { target: 10, verdict: 'undetermined', margin: undefined }],
  ['not ended, and still within', { min: 10, max: undefined }, 10, { target: 10, verdict: 'undetermined', margin: undefined }],
  ['not ended, and beyond', { min: 12, max: undefined }, 10, { target: 10, verdict: 'missed', margin: 2 }],
])('judged: %s', (_, measure, target, expected) => {
  expect(judge(measure, target)).toEqual(expected);
});
