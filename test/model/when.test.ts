import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { intervalOf, precisionOf, wallClock } from '../../src/model/instant.ts';
import { readWhen } from '../../src/model/when.ts';

// 23 November 2026 is a Monday; it is 17:30 in Johannesburg, 16:30 in Berlin.
const now = Date.parse('2026-11-23T15:30Z');
const south = { now, zone: 'Africa/Johannesburg' };
const berlin = { now, zone: 'Europe/Berlin' };
const instant = (typed: string, clock: Parameters<typeof readWhen>[1] = south) => {
  const when = readWhen(typed, clock);
  return when.ok ? when.instant : when.message;
};

describe('what people write', () => {
  test.each([
    ['8:02', '2026-11-23T08:02+02:00'],
    ['08:02', '2026-11-23T08:02+02:00'],
    ['8.02', '2026-11-23T08:02+02:00'],
    ['8h02', '2026-11-23T08:02+02:00'],
    ['8 am', '2026-11-23T08:00+02:00'],
    ['12:10 am', '2026-11-23T00:10+02:00'],
    ['12 pm', '2026-11-23T12:00+02:00'],
    ['18:00', '2026-11-22T18:00+02:00'],
    ['today 8:02', '2026-11-23T08:02+02:00'],
    ['yesterday 8:02', '2026-11-22T08:02+02:00'],
    ['Yesterday at 8:02pm', '2026-11-22T20:02+02:00'],
    ['3 days ago, 23:59:30', '2026-11-20T23:59:30+02:00'],
    ['Thursday 8:02', '2026-11-19T08:02+02:00'],
    ['mon 8:02', '2026-11-23T08:02+02:00'],
    ['2026-03-12 08:02', '2026-03-12T08:02+02:00'],
    ['2026-03-12T08:02', '2026-03-12T08:02+02:00'],
    ['12 Mar 2026 8:02', '2026-03-12T08:02+02:00'],
    ['12 March 2026, 8:02', '2026-03-12T08:02+02:00'],
    ['March 12th, 2026 8:02', '2026-03-12T08:02+02:00'],
    ['12 Mar 8:02', '2026-03-12T08:02+02:00'],
    ['24 Dec 8:02', '2025-12-24T08:02+02:00'],
    ['12.3.2026 8:02', '2026-03-12T08:02+02:00'],
    ['13/3/2026 8:02', '2026-03-13T08:02+02:00'],
    ['2026-03-12T08:02+01:00', '2026-03-12T08:02+01:00'],
    ['2026-03-12 06:02Z', '2026-03-12T06:02Z'],
    ['2026-03-12T08:02+0200', '2026-03-12T08:02+02:00'],
    ['2026-03-12', '2026-03-12'],
    ['2026-03', '2026-03'],
    ['12 Mar 2026', '2026-03-12'],
    ['yesterday', '2026-11-22'],
    ['now', '2026-11-23T17:30+02:00'],
  ])('%s', (typed, expected) => {
    expect(instant(typed)).toBe(expected);
  });

  test.each([
    ['', 'is not a day or a time'],
    ['soon', 'is not a day'],
    ['25:00', 'holds no time of the day'],
    ['30 Feb 2026 8:02', 'is not a day'],
    ['3/12/2026 8:02', 'can be 3 Dec 2026 or 12 Mar 2026'],
    ['2027-01-01 08:00', '1 Jan 2027, 08:00 is still to come'],
  ])('%s is refused', (typed, reason) => {
    expect(instant(typed)).toContain(reason);
  });

  test('a time after another instant is the first one from there on', () => {
    const after = '2026-11-21T23:50+02:00';
    expect(instant('23:55', { ...south, after })).toBe('2026-11-21T23:55+02:00');
    expect(instant('0:05', { ...south, after })).toBe('2026-11-22T00:05+02:00');
  });
});

describe('clocks that are put forward and back', () => {
  test('winter and summer have their own offset', () => {
    expect(instant('12 Jan 2026 8:02', berlin)).toBe('2026-01-12T08:02+01:00');
    expect(instant('12 Jul 2026 8:02', berlin)).toBe('2026-07-12T08:02+02:00');
  });

  test('a time that came twice is the first, and says so', () => {
    expect(readWhen('2026-10-25 02:30', berlin)).toEqual({
      ok: true,
      instant: '2026-10-25T02:30+02:00',
      note: '02:30 came twice that night; taken as the first, `2026-10-25T02:30+02:00`; the second is `2026-10-25T02:30+01:00`',
    });
  });

  test('a time that never was is refused', () => {
    expect(instant('2026-03-29 02:30', berlin)).toBe(
      '29 Mar 2026 has no 02:30 in Europe/Berlin: clocks went from 02:00 to 03:00; write another time, or add the offset',
    );
  });
});

test('whatever is read is an instant that is not to come, and shows the time that was typed', () => {
  const past = fc.date({ min: new Date('2020-01-01'), max: new Date(now - 86_400_000), noInvalidDate: true });
  fc.assert(
    fc.property(past, fc.constantFrom('Europe/Berlin', 'Africa/Johannesburg', 'America/St_Johns', 'Asia/Kathmandu'), (date, zone) => {
      const wall = wallClock(date.getTime(), zone).slice(0, 16);
      const when = readWhen(wall.replace('T', ' '), { now, zone });
      if (!when.ok) throw new Error(when.message);
      expect(precisionOf(when.instant)).toBe('exact');
      expect(wallClock(intervalOf(when.instant, zone).from, zone).slice(0, 16)).toBe(wall);
    }),
  );
});
