import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { comesTwice, dayAt, offsetAt, wallClock } from './clock.ts';
import { type Day, formatDay, isDay } from './day.ts';
import type { Seconds } from './duration.ts';

export { dayAt, offsetAt, wallClock } from './clock.ts';

/**
 * An instant as an author wrote it: exact with an offset (`2026-03-12T08:02+02:00`), a whole day (`2026-03-12`)
 * or a whole month (`2026-03`). It is kept as text, because the text says how much is known.
 */
export type Instant = string;

/** What is known of an instant, as milliseconds since 1970 in UTC: it lies in `[from, to)`, or is `from` where both are equal. */
export type Interval = { readonly from: number; readonly to: number };

const minutes = z.iso.datetime({ offset: true, precision: -1 });
const seconds = z.iso.datetime({ offset: true, precision: 0 });
const month = /^\d{4}-(?:0[1-9]|1[0-2])$/;

/** How much an instant says: `exact`, a `day`, a `month`; `undefined` when it is not an instant at all. */
export function precisionOf(text: string): 'exact' | 'day' | 'month' | undefined {
  if (isDay(text)) return 'day';
  if (month.test(text)) return 'month';
  return (minutes.safeParse(text).success || seconds.safeParse(text).success) && isOfCalendar(Date.parse(text)) ? 'exact' : undefined;
}

/** Whether a moment is of a year of four digits in every zone, of which none is further from UTC than a day. */
const isOfCalendar = (time: number): boolean => time >= firstMoment && time < lastMoment;

const firstMoment = Date.parse('0001-01-02T00:00Z');
const lastMoment = Date.parse('9999-12-31T00:00Z');

/**
 * The interval that an instant stands for.
 *
 * @param zone IANA name; days and months are meant in it
 * @param within widens an instant both ways, in seconds
 */
export function intervalOf(text: Instant, zone: string, within: Seconds = 0): Interval {
  if (text.length > 10) {
    const time = Date.parse(text);
    return { from: time - within * 1000, to: time + within * 1000 };
  }
  const { from, to } = wholeOf(text, zone);
  return { from: from - within * 1000, to: to + within * 1000 };
}

const known = new Map<string, Map<string, Interval>>();

/** The interval of a day or a month, which takes long to work out and is asked for often. */
function wholeOf(text: Instant, zone: string): Interval {
  const inZone = known.get(zone) ?? new Map<string, Interval>();
  known.set(zone, inZone);
  const interval = inZone.get(text) ?? work(text, zone);
  inZone.set(text, interval);
  return interval;
}

function work(text: Instant, zone: string): Interval {
  const first = Temporal.PlainDate.from(text.length === 7 ? `${text}-01` : text);
  const next = first.add(text.length === 7 ? { months: 1 } : { days: 1 });
  return { from: startOf(first, zone), to: startOf(next, zone) };
}

const startOf = (day: Temporal.PlainDate, zone: string) => day.toZonedDateTime(zone).epochMilliseconds;

/** The first day in `zone` on which the instant can have been. */
export const dayOf = (text: Instant, zone: string): Day =>
  text.length === 10 ? text : text.length === 7 ? `${text}-01` : dayAt(Date.parse(text), zone);

/**
 * An instant as people read it, in `zone`: `12 Mar 2026, 08:02`, `12 Mar 2026` or `Mar 2026`; with its offset where clocks
 * showed that time twice: `25 Oct 2026, 02:10 +01:00`.
 *
 * @param usual the offset that the reader was told; an instant of another one then has its own
 */
export function formatInstant(text: Instant, zone: string, usual?: string): string {
  if (text.length === 10) return formatDay(text);
  if (text.length === 7) return formatDay(`${text}-01`).slice(2);
  const time = Date.parse(text);
  const clock = wallClock(time, zone);
  const told = comesTwice(time, zone) || (usual !== undefined && offsetAt(time, zone) !== usual);
  return `${formatDay(clock.slice(0, 10))}, ${clock.slice(11, 16)}${told ? ` ${offsetAt(time, zone)}` : ''}`;
}

/** The time of day of an exact instant in `zone`, `08:02`; `undefined` where only a day or a month is known. */
export const formatTime = (text: Instant, zone: string): string | undefined =>
  text.length > 10 ? wallClock(Date.parse(text), zone).slice(11, 16) : undefined;
