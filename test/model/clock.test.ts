import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { momentAt, wallClock } from '../../src/model/clock.ts';

describe('the moment at which clocks show a time', () => {
  test.each([
    ['2026-03-12T08:02', 'Africa/Johannesburg', '2026-03-12T06:02Z'],
    ['2026-01-12T08:02', 'America/New_York', '2026-01-12T13:02Z'],
    ['2026-07-12T08:02', 'America/New_York', '2026-07-12T12:02Z'],
    ['2026-07-12T23:50', 'Pacific/Kiritimati', '2026-07-12T09:50Z'],
    // Clocks go forward from 02:00 to 03:00: half past two is never shown.
    ['2026-03-29T02:30', 'Europe/Berlin', '2026-03-29T01:30Z'],
    // Clocks go back from 03:00 to 02:00: half past two is shown twice.
    ['2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T00:30Z'],
  ])('%s in %s is %s', (clock, zone, utc) => expect(momentAt(clock, zone)).toBe(Date.parse(utc)));

  test('the other way round gives the time again, where no clock is moved', () => {
    const minute = fc.integer({ min: 0, max: 2 ** 25 }).map((minutes) => minutes * 60_000 + Date.UTC(2000, 0));
    fc.assert(fc.property(minute, (time) => momentAt(wallClock(time, 'Asia/Kolkata').slice(0, 16), 'Asia/Kolkata') === time));
  });
});
