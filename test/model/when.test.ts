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
    ['8:02 ', '2026-11-23T08:02+02:00'],
    ['3  days  ago 8:02', '2026-11-20T08:02+02:00'],
    ['1 day ago 8:02', '2026-11-22T08:02+02:00'],
    ['12 days ago 8:02', '2026-11-11T08:02+02:00'],
    ['8:59:59', '2026-11-23T08:59:59+02:00'],
    ['8:02:00', '2026-11-23T08:02+02:00'],
    ['17:30', '2026-11-23T17:30+02:00'],
    ['17:31', '2026-11-22T17:31+02:00'],
    ['yesterday , 8:02', '2026-11-22T08:02+02:00'],
    ['yesterday, at 8:02', '2026-11-22T08:02+02:00'],
    ['on Thursday 8:02', '2026-11-19T08:02+02:00'],
    ['last Thursday 8:02', '2026-11-19T08:02+02:00'],
    ['Sunday 8:02', '2026-11-22T08:02+02:00'],
    ['23 Nov 8:02', '2026-11-23T08:02+02:00'],
    ['Mar 12 8:02', '2026-03-12T08:02+02:00'],
    ['March 12 2026 8:02', '2026-03-12T08:02+02:00'],
    ['5-Mar-2026 8:02', '2026-03-05T08:02+02:00'],
    ['2026/3/5 8:02', '2026-03-05T08:02+02:00'],
    ['3/13/2026 8:02', '2026-03-13T08:02+02:00'],
    ['12/13/2025 8:02', '2025-12-13T08:02+02:00'],
    ['3/03/2026 8:02', '2026-03-03T08:02+02:00'],
    ['3.12.2025 8:02', '2025-12-03T08:02+02:00'],
    ['2026-03-12t06:02z', '2026-03-12T06:02Z'],
    ['2026-11-23T15:30Z', '2026-11-23T15:30Z'],
    ['2026-11', '2026-11'],
  ])('%s', (typed, expected) => {
    expect(instant(typed)).toBe(expected);
  });

  test.each([
    ['', 'is not a day or a time'],
    ['soon', 'is not a day'],
    ['25:00', 'holds no time of the day'],
    ['30 Feb 2026 8:02', 'is not a day'],
    ['until now', 'is not a day'],
    ['nowhere', 'is not a day'],
    ['12', '`12` is not a day;'],
    ['8:60', 'holds no time of the day'],
    ['8:02:60', 'holds no time of the day'],
    ['13:00 pm', 'holds no time of the day'],
    ['12 at Mar 2026 8:02', 'is not a day'],
    ['12 last Mar 2026 8:02', 'is not a day'],
    ['about 3 days ago', 'is not a day'],
    ['3 days agonised', 'is not a day'],
    ['th 8:02', 'is not a day'],
    ['12026-03-12 8:02', 'is not a day'],
    ['2026-3-5x 8:02', 'is not a day'],
    ['the 12 Mar 2026 8:02', 'is not a day'],
    ['12 Mar 2026 or so 8:02', 'is not a day'],
    ['1March 12, 2026 8:02', 'is not a day'],
    ['March 12 or so 8:02', 'is not a day'],
    ['113.3.2026 8:02', 'is not a day'],
    ['12.3.20267 8:02', 'is not a day'],
    ['3.13.2026 8:02', 'is not a day'],
    ['30/2/2026 8:02', 'is not a day'],
    ['2/30/2026 8:02', 'is not a day'],
    ['12/3/2026 8:02', '`12/3/2026` can be 12 Mar 2026 or 3 Dec 2026; write `2026-03-12` or `2026-12-03`'],
    ['3/12/2026 8:02', '`3/12/2026` can be 3 Dec 2026 or 12 Mar 2026; write `2026-12-03` or `2026-03-12`'],
    ['2027-01-01 08:00', '1 Jan 2027, 08:00 is still to come'],
    ['2026-11-23T16:00Z', '23 Nov 2026, 18:00 is still to come'],
    ['2026-11-24', '24 Nov 2026 is still to come'],
    ['2026-12', 'Dec 2026 is still to come'],
  ])('%s is refused', (typed, reason) => {
    expect(instant(typed)).toContain(reason);
  });

  test('a time after another instant is the first one from there on', () => {
    const after = '2026-11-21T23:50+02:00';
    expect(instant('23:55', { ...south, after })).toBe('2026-11-21T23:55+02:00');
    expect(instant('23:50', { ...south, after })).toBe(after);
    expect(readWhen('0:05', { ...south, after })).toEqual({
      ok: true,
      instant: '2026-11-22T00:05+02:00',
      note: 'taken as 22 Nov 2026, 00:05',
    });
  });

  test('a day to follow says nothing of the time', () => {
    expect(instant('8:02', { ...south, after: '2026-11-21' })).toBe('2026-11-23T08:02+02:00');
  });

  test('what was assumed is told, and only that', () => {
    expect(readWhen('8:02', south)).toEqual({ ok: true, instant: '2026-11-23T08:02+02:00', note: 'taken as 23 Nov 2026, 08:02' });
    expect(readWhen('18:00', south)).toEqual({ ok: true, instant: '2026-11-22T18:00+02:00', note: 'taken as 22 Nov 2026, 18:00' });
    expect(readWhen('today 8:02', south)).toEqual({ ok: true, instant: '2026-11-23T08:02+02:00' });
    const after = '2026-11-21T23:50+02:00';
    expect(readWhen('23:55', { ...south, after })).toEqual({ ok: true, instant: '2026-11-21T23:55+02:00' });
  });

  test('a day that has begun is not to come, an hour after midnight either', () => {
    expect(instant('today', { ...south, now: Date.parse('2026-11-22T23:00Z') })).toBe('2026-11-23');
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
      second: '2026-10-25T02:30+01:00',
    });
  });

  test('a time alone that came twice says that it did', () => {
    const when = readWhen('2:30', { ...berlin, now: Date.parse('2026-10-25T12:00Z') });
    expect(when).toMatchObject({ instant: '2026-10-25T02:30+02:00', note: expect.stringMatching(/^02:30 came twice that night/) });
  });

  test('a time alone that never was is refused, on the same day and on the next', () => {
    const never = '29 Mar 2026 has no 02:30 in Europe/Berlin';
    expect(instant('2:30', { ...berlin, now: Date.parse('2026-03-29T12:00Z') })).toContain(never);
    expect(instant('2:30', { ...berlin, now: Date.parse('2026-03-29T23:00Z') })).toContain(never);
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
