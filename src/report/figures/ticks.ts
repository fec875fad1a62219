import { scaleUtc } from 'd3-scale';
import { formatDay } from '../../model/day.ts';
import { formatDuration, type Seconds, type Span } from '../../model/duration.ts';

const minute = 60;
const hour = 3_600;
const day = 86_400;
const steps = [minute, 5 * minute, 10 * minute, 15 * minute, 30 * minute, hour, 2 * hour, 4 * hour, 6 * hour, 12 * hour, day];

/** Round lengths of time from nothing to `longest` and not beyond, at most `most` steps apart. */
export function durationTicks(longest: Seconds, most: number): readonly Seconds[] {
  const step = steps.find((one) => longest / one <= most) ?? decimalStep(longest / most / day) * day;
  return Array.from({ length: Math.floor(longest / step) + 1 }, (_, index) => index * step);
}

function decimalStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 5].find((factor) => factor * power >= least) ?? 10) * power;
}

/** A length of time in few signs, as figures have it: `4 h 38`, `2 h 08`, `15 min`, `2 d 3 h`, `0`. */
export function briefly(seconds: Seconds): string {
  if (seconds === 0) return '0';
  return formatDuration(Math.round(seconds))
    .replace(/^(\d+ h) (\d+) min$/, (_, hours, minutes: string) => `${hours} ${minutes.padStart(2, '0')}`)
    .replace(/^(\d+ min) \d+ s$|^(\d+ d.*) \d+ min$/, '$1$2');
}

/** Two bounds in few signs: `1 h 48 to 2 h 8`, one figure where both are the same, `over 3 h` without an end. */
export function brieflySpan({ min, max }: Span): string {
  if (max === undefined) return `over ${briefly(min)}`;
  return briefly(min) === briefly(max) ? briefly(min) : `${briefly(min)} to ${briefly(max)}`;
}

/** A mark on an axis of days: milliseconds since 1970, and what is written there. */
export type DayTick = { readonly at: number; readonly text: string };

/** Round days between two moments: years, else months, else days. */
export function dayTicks(from: number, to: number, count: number): readonly DayTick[] {
  return scaleUtc([from, to], [0, 1])
    .ticks(count)
    .map((date) => ({ at: date.getTime(), text: nameOf(date.toISOString().slice(0, 10)) }));
}

function nameOf(day: string): string {
  if (day.endsWith('-01-01')) return day.slice(0, 4);
  const [, month = ''] = formatDay(day).split(' ');
  return day.endsWith('-01') ? month : `${Number(day.slice(8))} ${month}`;
}
