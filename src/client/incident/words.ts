import { comesTwice, offsetAt, wallClock } from '../../model/clock.ts';
import { formatDay } from '../../model/day.ts';
import { formatDuration } from '../../model/duration.ts';
import type { Clock } from './clocks.ts';

/** A moment as a file has it, to the minute: `2026-03-12T08:02+02:00`. */
export const instantOf = (time: number, zone: string): string => `${wallClock(time, zone).slice(0, 16)}${offsetAt(time, zone)}`;

/**
 * A moment as people read it on the day `today`: `08:02`, and on another day `12 Mar 2026, 08:02`; with its offset where clocks show
 * that time twice: `02:10 +01:00`.
 */
export function momentOf(time: number, zone: string, today: number): string {
  const clock = wallClock(time, zone);
  const other = wallClock(today, zone).slice(0, 10) !== clock.slice(0, 10);
  return `${other ? `${formatDay(clock.slice(0, 10))}, ` : ''}${clock.slice(11, 16)}${comesTwice(time, zone) ? ` ${offsetAt(time, zone)}` : ''}`;
}

/** So many seconds before its end, a clock calls for attention. */
const soon = 15 * 60;

/** How a clock stands, with the state that goes with it: `1 h 12 min left`, `12 min over`, `done in time`, `done, 8 min late`. */
export function standing(
  { due, met }: Clock,
  now: number,
): { readonly text: string; readonly state: 'good' | 'bad' | 'watch' | undefined } {
  const left = Math.trunc((due - (met ?? now)) / 60_000) * 60;
  const size = formatDuration(Math.abs(left));
  if (met !== undefined) return left >= 0 ? { text: 'done in time', state: 'good' } : { text: `done, ${size} late`, state: 'bad' };
  if (due < now) return { text: left === 0 ? 'over just now' : `${size} over`, state: 'bad' };
  return { text: left === 0 ? 'under a minute left' : `${size} left`, state: left <= soon ? 'watch' : undefined };
}
