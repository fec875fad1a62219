import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayAt, dayOf, formatInstant, formatTime, intervalOf, offsetAt, precisionOf, wallClock } from '../../src/model/instant.ts';

const hours = (text: string, zone: string) => {
  const { from, to } = intervalOf(text, zone);
  return (to - from) / 3_600_000;
};

test.each([
  ['2026-03-12T08:02+02:00', 'exact'],
  ['2026-03-12T06:02Z', 'exact'],
  ['2026-03-12T06:02:30Z', 'exact'],
  ['2026-03-12T08:02-11:30', 'exact'],
  ['0001-01-02T00:00Z', 'exact'],
  ['9999-12-30T23:59Z', 'exact'],
  ['2026-03-12', 'day'],
  ['2026-03', 'month'],
] as const)('%s says: %s', (text, precision) => {
  expect(precisionOf(text)).toBe(precision);
});

test.each([
  '2026-03-12T08:02',
  '2026-03-12 08:02Z',
  '2026-03-12T8:02Z',
  '2026-03-12T24:00Z',
  '2026-03-12T08:60Z',
  '2026-03-12T11.50Z',
  '2026-03-12T08:02+0200',
  '2026-03-12T08:02+02',
  '2026-03-12t08:02z',
  '2026-03-12T08:02:30.5Z',
  '2026-02-30T08:02Z',
  '12026-03-12T08:02Z',
  // In UTC, or in some zone, it is of a year before 1 or after 9999.
  '0001-01-01T23:59Z',
  '9999-12-31T00:00Z',
  '9999-12-30T12:00-12:00',
  '2026-03-12T08:02Z[Africa/Johannesburg]',
  '2026-13',
  '2026-3',
  '2026',
  '12:50',
  '',
])('%j is no instant', (text) => {
  expect(precisionOf(text)).toBeUndefined();
});

describe('a day lasts', () => {
  test.each([
    ['2026-03-12', 'Africa/Johannesburg', 24],
    ['2026-03-29', 'Europe/Berlin', 23],
    ['2026-10-25', 'Europe/Berlin', 25],
    ['2026-03-08', 'America/New_York', 23],
    ['2026-10-04', 'Australia/Lord_Howe', 23.5],
    // Clocks go forward at midnight: the day begins at 01:00.
    ['2026-09-06', 'America/Santiago', 23],
    // The day that Samoa left out when it crossed the date line.
    ['2011-12-30', 'Pacific/Apia', 0],
  ])('%s in %s: %s h', (day, zone, expected) => {
    expect(hours(day, zone)).toBe(expected);
  });
});

test.each([
  ['2026-02', 'UTC', 28 * 24],
  ['2024-02', 'UTC', 29 * 24],
  ['2026-03', 'Europe/Berlin', 31 * 24 - 1],
  ['2026-10', 'Europe/Berlin', 31 * 24 + 1],
])('the month %s in %s lasts %i h', (month, zone, expected) => {
  expect(hours(month, zone)).toBe(expected);
});

test('an exact instant is a point, whatever the zone; `within` widens it both ways', () => {
  const time = Date.UTC(2026, 2, 12, 6, 2);
  expect(intervalOf('2026-03-12T08:02+02:00', 'Pacific/Apia')).toEqual({ from: time, to: time });
  expect(intervalOf('2026-03-12T06:02Z', 'UTC', 600)).toEqual({ from: time - 600_000, to: time + 600_000 });
  expect(intervalOf('2026-03-12', 'UTC', 3_600)).toEqual({ from: Date.UTC(2026, 2, 11, 23), to: Date.UTC(2026, 2, 13, 1) });
});

test.each([
  ['2026-03-12T23:30Z', 'Africa/Johannesburg', '2026-03-13'],
  ['2026-03-12T00:30+02:00', 'America/New_York', '2026-03-11'],
  ['2026-03-12T10:00Z', 'Pacific/Kiritimati', '2026-03-13'],
  ['2026-03-12T10:00Z', 'Pacific/Midway', '2026-03-11'],
  ['2026-03-12', 'Pacific/Midway', '2026-03-12'],
  ['2026-03', 'UTC', '2026-03-01'],
])('%s in %s is on %s', (text, zone, day) => {
  expect(dayOf(text, zone)).toBe(day);
});

test.each([
  ['2026-03-12T06:02Z', 'Africa/Johannesburg', '12 Mar 2026, 08:02', '08:02'],
  ['2026-03-12T22:02:59Z', 'Africa/Johannesburg', '13 Mar 2026, 00:02', '00:02'],
  ['2026-03-12', 'Africa/Johannesburg', '12 Mar 2026', undefined],
  ['2026-03', 'Africa/Johannesburg', 'Mar 2026', undefined],
  // Clocks in Oslo are put back from three to two on this day, so the hour from two comes twice.
  ['2026-10-25T01:59+02:00', 'Europe/Oslo', '25 Oct 2026, 01:59', '01:59'],
  ['2026-10-25T02:10+02:00', 'Europe/Oslo', '25 Oct 2026, 02:10 +02:00', '02:10'],
  ['2026-10-25T02:05+01:00', 'Europe/Oslo', '25 Oct 2026, 02:05 +01:00', '02:05'],
  ['2026-10-25T03:00+01:00', 'Europe/Oslo', '25 Oct 2026, 03:00', '03:00'],
  ['2026-03-29T03:30+02:00', 'Europe/Oslo', '29 Mar 2026, 03:30', '03:30'],
])('%s in %s reads as %s', (text, zone, whole, time) => {
  expect(formatInstant(text, zone)).toBe(whole);
  expect(formatTime(text, zone)).toBe(time);
});

test.each([
  ['2026-01-15T12:00Z', 'Europe/Berlin', '+01:00'],
  ['2026-07-15T12:00Z', 'Europe/Berlin', '+02:00'],
  ['2026-07-15T12:00Z', 'Asia/Kathmandu', '+05:45'],
  ['2026-07-15T12:00Z', 'Pacific/Marquesas', '-09:30'],
  ['2026-07-15T12:00Z', 'UTC', '+00:00'],
])('at %s %s is %s', (text, zone, offset) => {
  expect(offsetAt(Date.parse(text), zone)).toBe(offset);
});

const zones = ['UTC', 'Africa/Johannesburg', 'Europe/Berlin', 'America/Santiago', 'Australia/Lord_Howe', 'Pacific/Apia', 'Africa/Cairo'];
const moments = fc.integer({ min: Date.UTC(1950, 0, 1), max: Date.UTC(2100, 0, 1) });

test('the wall clock is the one that Intl shows', () => {
  const formats = new Map(
    zones.map((zone) => [zone, new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })]),
  );
  fc.assert(
    fc.property(fc.constantFrom(...zones), moments, (zone, time) => {
      expect(wallClock(time, zone)).toBe(formats.get(zone)?.format(time).replace(' ', 'T'));
    }),
    { numRuns: 500 },
  );
});

test('every moment lies in its day, and days follow each other without a hole', () => {
  fc.assert(
    fc.property(fc.constantFrom(...zones), moments, (zone, time) => {
      const { from, to } = intervalOf(dayAt(time, zone), zone);
      expect(from <= time && time < to).toBe(true);
      expect(intervalOf(dayAt(to, zone), zone).from).toBe(to);
    }),
  );
});

test.each([
  ['2026-10-25T01:59+02:00', '+02:00', '25 Oct 2026, 01:59'],
  ['2026-10-25T03:00+01:00', '+02:00', '25 Oct 2026, 03:00 +01:00'],
  ['2026-10-25T03:00+01:00', '+01:00', '25 Oct 2026, 03:00'],
  // Written in another offset, and shown in that of the zone.
  ['2026-10-25T02:30Z', '+02:00', '25 Oct 2026, 03:30 +01:00'],
  ['2026-10-25', '+02:00', '25 Oct 2026'],
])('%s, where %s is usual, reads as %s', (text, usual, said) => {
  expect(formatInstant(text, 'Europe/Oslo', usual)).toBe(said);
});
