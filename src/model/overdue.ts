import type { Day } from './day.ts';
import { capital, inWords, isOrAre } from './words.ts';

/** Of the given deadlines, how many have passed on `today`; the day itself is still in time. */
export const passed = (deadlines: readonly Day[], today: Day): number => deadlines.filter((due) => due < today).length;

/** How pages say how many of something are overdue; a browser says it again when days have gone by. */
export const overdueWords = {
  number: (count: number): string => String(count),
  things: (count: number): string =>
    count === 0 ? 'Nothing is overdue' : `${capital(inWords(count))} ${count === 1 ? 'thing' : 'things'} ${isOrAre(count)} overdue`,
  /** Of one thing alone, after a comma. */
  it: (count: number): string => (count === 0 ? 'not overdue' : 'and overdue'),
  ofThem: (count: number): string => (count === 0 ? 'none of them overdue' : `${inWords(count)} of them overdue`),
} as const;
export type OverdueWords = keyof typeof overdueWords;
