import type { Day } from './day.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** The day in `zone` at a moment given in milliseconds since 1970. */
export function dayAt(time: number, zone: string): Day {
  return wallClock(time, zone).slice(0, 10);
}

/** The wall clock in `zone` as `2026-03-12T08:02:00`; never beyond the years 1 to 9999, which four digits can write in every zone. */
export function wallClock(moment: number, zone: string): string {
  const time = Math.min(Math.max(moment, firstMoment), lastMoment);
  const offset = steadyOffset(Math.floor(time / millisecondsPerDay), zone);
  return offset === undefined ? askedClock(time, zone) : new Date(time + offset).toISOString().slice(0, 19);
}

const firstMoment = Date.parse('0001-01-02T00:00:00Z');
const lastMoment = Date.parse('9999-12-31T09:59:59Z');
const millisecondsPerDay = 86_400_000;
const offsets = new Map<string, Map<number, number | undefined>>();

/** The offset of a zone in milliseconds through a whole day in UTC; `undefined` where its clocks change on it. Asking Intl for each instant is slow. */
function steadyOffset(day: number, zone: string): number | undefined {
  const known = offsets.get(zone) ?? new Map<number, number | undefined>();
  offsets.set(zone, known);
  if (known.has(day)) return known.get(day);
  const [first, last] = [day, day + 1].map((start) => offsetIn(start * millisecondsPerDay, zone));
  const steady = first === last ? first : undefined;
  known.set(day, steady);
  return steady;
}

const lengthOfClock = '2026-03-12T08:02:00'.length;

function askedClock(time: number, zone: string): string {
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
  return format.format(time).replace(' ', 'T').padStart(lengthOfClock, '0');
}

/** The offset of `zone` at a moment, as `+02:00`. */
export function offsetAt(time: number, zone: string): string {
  const minutesEast = Math.round((Date.parse(`${wallClock(time, zone)}Z`) - Math.floor(time / 1000) * 1000) / 60_000);
  const size = Math.abs(minutesEast);
  const two = (count: number) => String(count).padStart(2, '0');
  return `${minutesEast < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** Whether clocks in `zone` show the time of a moment twice, because they are put back over it. */
export function comesTwice(time: number, zone: string): boolean {
  const [early, late] = [time - nearChange, time + nearChange].map((near) => steadyOffset(Math.floor(near / millisecondsPerDay), zone));
  if (early !== undefined && early === late) return false;
  const [before = 0, after = 0] = [time - nearChange, time + nearChange].map((near) => Date.parse(`${wallClock(near, zone)}Z`) - near);
  const back = before - after;
  return back > 0 && [time - back, time + back].some((other) => wallClock(other, zone) === wallClock(time, zone));
}

/** No zone changes its clocks by more, but for a whole day at the date line. */
const nearChange = 3 * 3_600_000;

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

const offsetIn = (time: number, zone: string) => Date.parse(`${askedClock(time, zone)}Z`) - Math.floor(time / 1000) * 1000;
