import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDuration, formatSpan, parseDuration, writeDuration } from '../../src/model/duration.ts';

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
  [183_600, '2 d 3 h'],
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
