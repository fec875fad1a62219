import type { Day } from './day.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** The day in `zone` at a moment given in milliseconds since 1970. */
export function dayAt(time: number, zone: string): Day {
  return wallClock(time, zone).slice(0, 10);
}

/** The wall clock in `zone` as `2026-03-12T08:02:00`. */
export function wallClock(time: number, zone: string): string {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    });
    formats.set(zone, format);
  }
  return format.format(time).replace(' ', 'T');
}

/** The offset of `zone` at a moment, as `+02:00`. */
export function offsetAt(time: number, zone: string): string {
  const minutesEast = Math.round((Date.parse(`${wallClock(time, zone)}Z`) - Math.floor(time / 1000) * 1000) / 60_000);
  const size = Math.abs(minutesEast);
  const two = (count: number) => String(count).padStart(2, '0');
  return `${minutesEast < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/**
 * The moment, in milliseconds since 1970, at which clocks in `zone` show a time such as `2026-03-12T08:02`. Where clocks go
 * forward over it, the moment one hour later; where they go back and show it twice, the first of the two.
 */
export function momentAt(clock: string, zone: string): number {
  const asUtc = Date.parse(`${clock}Z`);
  const candidates = [asUtc - 86_400_000, asUtc + 86_400_000].map((near) => asUtc - offsetIn(near, zone));
  const fitting = candidates.filter((time) => wallClock(time, zone).startsWith(clock));
  return fitting.length ? Math.min(...fitting) : Math.max(...candidates);
}

const offsetIn = (time: number, zone: string) => Date.parse(`${wallClock(time, zone)}Z`) - Math.floor(time / 1000) * 1000;
