import { type Day, daysBetween } from './day.ts';
import { capital, counted, countedInWords, inWords, isOrAre } from './words.ts';

/** Of the given deadlines, how many have passed on `today`; the day itself is still in time. */
export const passed = (deadlines: readonly Day[], today: Day): number => deadlines.filter((due) => due < today).length;

/** Of how many deadlines how many have passed, and how many days ago the oldest did. */
export type Overdue = { readonly late: number; readonly all: number; readonly oldest: number };

/** How deadlines stand on `today`. */
export const overdueOf = (deadlines: readonly Day[], today: Day): Overdue => ({
  late: passed(deadlines, today),
  all: deadlines.length,
  oldest: deadlines.reduce((most, due) => Math.max(most, daysBetween(due, today)), 0),
});

/** How pages say how many of something are overdue; a browser says it again when days have gone by. */
export const overdueWords = {
  number: ({ late }) => String(late),
  things: ({ late }) => (late === 0 ? 'Nothing is overdue' : `${capital(countedInWords(late, 'thing'))} ${isOrAre(late)} overdue`),
  /** Of one thing alone, after a comma. */
  it: ({ late }) => (late === 0 ? 'not overdue' : 'and overdue'),
  ofThem: ({ late }) => (late === 0 ? 'none of them overdue' : `${inWords(late)} of them overdue`),
  oldest: ({ late, oldest }) => (late === 0 ? 'nothing is late' : `the oldest for ${counted(oldest, 'day')}`),
  /** Of sections, by the days on which each is to be read through again. */
  sections: ({ late, all }) => {
    const those = all === 1 ? 'The plan’s one section' : `The plan’s ${all} sections`;
    if (late === 0) return `${those} ${all === 1 ? 'was' : 'were all'} read through in time`;
    if (late === all) return `${those} ${all === 1 ? 'is' : 'are all'} overdue for review`;
    return `${late === 1 ? 'One' : late} of the plan’s ${all} sections ${isOrAre(late)} overdue for review`;
  },
  exercises: ({ late }) =>
    late === 0 ? 'No exercise is overdue' : `${capital(countedInWords(late, 'exercise'))} ${isOrAre(late)} overdue`,
  /** Of what was planned, how much still is. */
  planned: ({ late, all }) => `${late === all ? 'none' : inWords(all - late)} ${isOrAre(all - late || 1)} planned`,
  /** Of things of which some, all, or the only one was planned, after their number and a comma. */
  someOfThemPlanned: ({ late, all }) => `${late === all ? 'none' : inWords(all - late)} of them planned`,
  allOfThemPlanned: ({ late, all }) => `${late === 0 ? 'all' : late === all ? 'none' : inWords(all - late)} of them planned`,
  itPlanned: ({ late, all }) => (late < all ? 'and it is planned' : 'and nothing is planned'),
} as const satisfies Readonly<Record<string, (found: Overdue) => string>>;
export type OverdueWords = keyof typeof overdueWords;
