import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatCompared, formatDuration, formatSpan, parseDuration, writeDuration } from '../../src/model/duration.ts';

test.each([
  ['15m', 900],
  ['4h', 14_400],
  ['1h30m', 5_400],
  ['2d', 172_800],
  ['1w', 604_800],
  ['90s', 90],
  ['0m', 0],
  ['1w2d3h4m5s', 788_645],
  ['PT4H', 14_400],
  ['P1D', 86_400],
  ['P1DT12H', 129_600],
  ['P2W', 1_209_600],
  ['36525d', 3_155_760_000],
])('%s is %i seconds', (text, seconds) => {
  expect(parseDuration(text)).toBe(seconds);
});

test.each([
  '',
  '4',
  '4 h',
  '4 hours',
  '1.5h',
  '-20m',
  '30m1h',
  '1h1h',
  'h',
  'P',
  'PT',
  'P1Y',
  'P1M',
  'PT1.5H',
  'pt4h',
  '4H',
  '٣m',
  '4h\n',
  '36526d',
  `${'9'.repeat(400)}h`,
])('%j is no duration', (text) => {
  expect(parseDuration(text)).toBeUndefined();
});

test.each([
  [0, 'none'],
  [45, '45 s'],
  [60, '1 min'],
  [90, '1 min 30 s'],
  [900, '15 min'],
  [3_600, '1 h'],
  [16_680, '4 h 38 min'],
  [16_699, '4 h 38 min'],
  [86_400, '24 h'],
  [172_799, '47 h 59 min'],
  [172_800, '2 d'],
  [172_859, '2 d'],
  [173_100, '2 d 5 min'],
  [183_600, '2 d 3 h'],
  [211_500, '2 d 10 h 45 min'],
  [604_799, '6 d 23 h 59 min'],
  [604_800, '7 d'],
  [615_540, '7 d 2 h'],
])('%i s reads as %s', (seconds, text) => {
  expect(formatDuration(seconds)).toBe(text);
});

describe('a span', () => {
  test.each([
    [6_480, 7_680, '1 h 48 min to 2 h 8 min'],
    [900, 900, '15 min'],
    [10_800, undefined, 'at least 3 h'],
    [16_680, 16_690, '4 h 38 min'],
    [0, 60, 'none to 1 min'],
  ])('from %s to %s reads as %s', (min, max, text) => {
    expect(formatSpan({ min, max })).toBe(text);
  });
});

test.each([
  ['that read differently', 211_500, 208_800, ['2 d 10 h 45 min', '2 d 10 h']],
  ['that are the same', 615_540, 615_540, ['7 d 2 h', '7 d 2 h']],
  ['of which one has no length', 60, 0, ['1 min', 'none']],
  ['that differ by minutes in a week', 730_500, 727_200, ['8 d 10 h 55 min', '8 d 10 h']],
  ['that differ by seconds in an hour', { min: 14_420, max: 14_420 }, 14_400, ['4 h 20 s', '4 h']],
  ['of which one has no end', { min: 14_420, max: undefined }, 14_400, ['at least 4 h 20 s', '4 h']],
  ['of which one has bounds', { min: 14_420, max: 18_000 }, 14_400, ['4 h 20 s to 5 h', '4 h']],
  ['of which one lies beyond bounds that read the same', { min: 14_420, max: 14_430 }, 10_800, ['4 h', '3 h']],
])('two lengths %s', (_, measure, other, words) => {
  expect(formatCompared(measure, other)).toEqual(words);
});

test('two lengths that differ never read the same', () => {
  const length = fc.integer({ min: 0, max: 3_155_760_000 });
  const near = fc.tuple(length, fc.integer({ min: 1, max: 3_600 })).map(([one, more]) => [one, one + more] as const);
  fc.assert(fc.property(near, ([one, other]) => new Set(formatCompared(one, other)).size === 2));
});

test.each([
  [0, '0m'],
  [61, '1m1s'],
  [5_400, '1h30m'],
  [788_645, '9d3h4m5s'],
])('%i s is written %s', (seconds, text) => {
  expect(writeDuration(seconds)).toBe(text);
});

test('what is written can be read, and says the same', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 3_155_760_000 }), (seconds) => parseDuration(writeDuration(seconds)) === seconds));
});

test('parts add up', () => {
  const count = fc.nat(500);
  fc.assert(
    fc.property(count, count, count, count, (d, h, m, s) => {
      const total = d * 86_400 + h * 3_600 + m * 60 + s;
      return parseDuration(`${d}d${h}h${m}m${s}s`) === total && parseDuration(`P${d}DT${h}H${m}M${s}S`) === total;
    }),
  );
});
