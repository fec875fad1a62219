import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { dayAt, momentAt, offsetAt, wallClock } from '../../src/model/clock.ts';

describe('what clocks show at a moment', () => {
  test.each([
    ['2026-03-12T06:02:30Z', 'Africa/Johannesburg', '2026-03-12T08:02:30', '+02:00'],
    ['2026-01-12T03:02Z', 'America/New_York', '2026-01-11T22:02:00', '-05:00'],
    ['2026-03-12T06:02Z', 'Asia/Kathmandu', '2026-03-12T11:47:00', '+05:45'],
    ['2026-03-12T06:02Z', 'America/St_Johns', '2026-03-12T03:32:00', '-02:30'],
    ['2026-03-12T06:02Z', 'UTC', '2026-03-12T06:02:00', '+00:00'],
    ['1969-12-31T23:59:59.500Z', 'UTC', '1969-12-31T23:59:59', '+00:00'],
    // Clocks in Berlin are put forward on this day at 01:00 in UTC, and back at the same time in October.
    ['2026-03-29T00:59:59Z', 'Europe/Berlin', '2026-03-29T01:59:59', '+01:00'],
    ['2026-03-29T01:00Z', 'Europe/Berlin', '2026-03-29T03:00:00', '+02:00'],
    ['2026-10-25T00:30Z', 'Europe/Berlin', '2026-10-25T02:30:00', '+02:00'],
    ['2026-10-25T01:30Z', 'Europe/Berlin', '2026-10-25T02:30:00', '+01:00'],
    // Years are four digits, from the first millennium to the last.
    ['0999-02-02T10:00Z', 'UTC', '0999-02-02T10:00:00', '+00:00'],
    ['9999-12-30T10:00Z', 'Africa/Johannesburg', '9999-12-30T12:00:00', '+02:00'],
  ])('%s in %s', (utc, zone, clock, offset) => {
    const time = Date.parse(utc);
    expect([wallClock(time, zone), dayAt(time, zone), offsetAt(time, zone)]).toEqual([clock, clock.slice(0, 10), offset]);
  });
});

describe('a plan has thousands of instants, so the slow calendar is asked', () => {
  afterEach(() => vi.restoreAllMocks());
  const asked = () => vi.spyOn(Intl.DateTimeFormat.prototype as { readonly format: unknown }, 'format', 'get');

  test('once for the two ends of a day on which no clock is moved', () => {
    const format = asked();
    for (let hour = 0; hour < 24; hour++) wallClock(Date.UTC(2031, 4, 6, hour), 'Europe/Paris');
    expect(format).toHaveBeenCalledTimes(2);
    wallClock(Date.UTC(2031, 4, 6), 'Europe/Madrid');
    expect(format).toHaveBeenCalledTimes(4);
    wallClock(Date.UTC(2031, 4, 6, 12), 'Europe/Paris');
    expect(format).toHaveBeenCalledTimes(4);
  });

  test('for each instant of a day on which one is moved', () => {
    const format = asked();
    for (let hour = 0; hour < 24; hour++) wallClock(Date.UTC(2031, 2, 30, hour), 'Europe/Paris');
    expect(format).toHaveBeenCalledTimes(2 + 24);
  });

  test('with one form for each zone', () => {
    const made = vi.spyOn(Intl, 'DateTimeFormat');
    for (let day = 1; day < 20; day++) wallClock(Date.UTC(2031, 6, day), 'Europe/Rome');
    expect(made).toHaveBeenCalledTimes(1);
  });
});

describe('the moment at which clocks show a time', () => {
  test.each([
    ['2026-03-12T08:02', 'Africa/Johannesburg', '2026-03-12T06:02Z'],
    ['2026-01-12T08:02', 'America/New_York', '2026-01-12T13:02Z'],
    ['2026-07-12T08:02', 'America/New_York', '2026-07-12T12:02Z'],
    ['2026-07-12T23:50', 'Pacific/Kiritimati', '2026-07-12T09:50Z'],
    // Clocks go forward from 02:00 to 03:00: half past two is never shown.
    ['2026-03-29T02:30', 'Europe/Berlin', '2026-03-29T01:30Z'],
    ['2026-03-29T01:30', 'Europe/Berlin', '2026-03-29T00:30Z'],
    ['2026-03-29T03:30', 'Europe/Berlin', '2026-03-29T01:30Z'],
    // Clocks go back from 03:00 to 02:00: half past two is shown twice.
    ['2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T00:30Z'],
  ])('%s in %s is %s', (clock, zone, utc) => expect(momentAt(clock, zone)).toBe(Date.parse(utc)));

  test('the other way round gives the time again, where no clock is moved', () => {
    const minute = fc.integer({ min: 0, max: 2 ** 25 }).map((minutes) => minutes * 60_000 + Date.UTC(2000, 0));
    fc.assert(fc.property(minute, (time) => momentAt(wallClock(time, 'Asia/Kolkata').slice(0, 16), 'Asia/Kolkata') === time));
  });
});

test.each([
  ['Pacific/Kiritimati', '9999-12-31T23:59:59'],
  ['UTC', '9999-12-31T09:59:59'],
  ['Etc/GMT+12', '9999-12-30T21:59:59'],
])('in %s no moment is after %s, and none before the year 1', (zone, last) => {
  expect(wallClock(Date.parse('9999-12-31T23:59Z') + 86_400_000, zone)).toBe(last);
  expect(dayAt(Date.parse('0000-01-01T00:00Z'), zone)).toMatch(/^0001-01-0[12]$/);
});
