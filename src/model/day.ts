import type { Seconds } from './duration.ts';

/** A calendar day as written, `2026-03-12`. Days compare as text. */
export type Day = string;

const millisecondsPerDay = 86_400_000;
const shape = /^\d{4}-\d{2}-\d{2}$/;

/** Whether `text` is a day that the calendar has. */
export function isDay(text: string): boolean {
  if (!shape.test(text)) return false;
  const time = Date.parse(`${text}T00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The day that lies a duration later; parts of a day are dropped, so that `36h` after Monday is Tuesday. */
export const dayAfter = (day: Day, duration: Seconds): Day => shift(day, Math.floor(duration / 86_400));

/** The day `count` days later, or earlier when negative; never beyond the days that four digits can write. */
export function shift(day: Day, count: number): Day {
  const time = Date.parse(`${day}T00:00Z`) + count * millisecondsPerDay;
  return new Date(Math.min(Math.max(time, firstDay), lastDay)).toISOString().slice(0, 10);
}

const firstDay = Date.parse('0000-01-01T00:00Z');
const lastDay = Date.parse('9999-12-31T00:00Z');

/** How many days `to` lies after `from`; negative when it lies before. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / millisecondsPerDay);

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** A day as people read it: `12 Mar 2026`. */
export const formatDay = (day: Day): string => `${Number(day.slice(8, 10))} ${months[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;
