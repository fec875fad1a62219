import type { Coverage, Practised } from '../../analysis/coverage.ts';
import type { ExerciseStanding, Lesson } from '../../analysis/exercises.ts';
import { compare } from '../../model/compare.ts';
import { type Day, shift } from '../../model/day.ts';
import type { OverdueWords } from '../../model/overdue.ts';
import type { Plan } from '../../model/plan.ts';
import { allOf, capital, counted, countedInWords, inWords } from '../../model/words.ts';

/**
 * How many pairs of system and scenario no fresh event has covered, and until which days how many of them are planned:
 * `24 holes`, `three of them planned`. A browser counts what is still planned when days have gone by.
 */
export function holesHeading({ holes, cells }: Pick<Coverage, 'holes' | 'cells'>): {
  readonly holes: string;
  readonly days: readonly Day[];
  readonly say: OverdueWords;
} {
  const lastDays = holes.flatMap(({ system, scenario }) => cells.get(`${system}/${scenario}`)?.planned.at(-1)?.data.plannedFor ?? []);
  const all = lastDays.length === holes.length ? 'allOfThemPlanned' : 'someOfThemPlanned';
  return { holes: capital(countedInWords(holes.length, 'hole')), days: lastDays, say: holes.length === 1 ? 'itPlanned' : all };
}

/** The first day on which an event still counts as evidence. */
export const firstDayThatCounts = ({ settings }: Pick<Plan, 'settings'>, today: Day): Day =>
  shift(today, -Math.floor(settings.policy.evidenceExpires / 86_400));

/** How many roles have practised since a day, as a heading: `Who practised: 15 of 18 roles within 365 days`. */
export const practisedHeading = (byRole: ReadonlyMap<string, Pick<Practised, 'last'>>, since: Day, days: number): string =>
  `Who practised: ${[...byRole.values()].filter(({ last }) => last && last.day >= since).length} of ${counted(byRole.size, 'role')} within ${counted(days, 'day')}`;

/** How many scenarios were tried since a day, by an exercise or in earnest, as a sentence. */
export function scenariosHeading(byScenario: ReadonlyMap<string, Pick<Practised, 'last'>>, since: Day): string {
  const all = byScenario.size;
  const fresh = [...byScenario.values()].filter(({ last }) => last && last.day >= since).length;
  if (all === 0) return 'No scenario is written yet';
  if (all === 1 && !fresh) return 'The one scenario has not been tried lately';
  if (fresh === all) return `${allOf(all, 'scenario')} ${all === 1 ? 'has' : 'have'} been tried lately`;
  return `${fresh ? capital(inWords(fresh)) : 'None'} of ${inWords(all)} scenarios ${fresh > 1 ? 'have' : 'has'} been tried lately`;
}

/** What a scenario takes away, as a heading: `Eight of ten systems fall, three of them directly`. */
export function fallsHeading(
  { direct, all }: { readonly direct: readonly string[]; readonly all: readonly string[] },
  systems: number,
): string {
  if (all.length === 0) return 'No system falls';
  const those = all.length === systems ? allOf(systems, 'system') : `${capital(inWords(all.length))} of ${inWords(systems)} systems`;
  const falls = `${those} ${all.length === 1 ? 'falls' : 'fall'}`;
  if (direct.length === all.length) return `${falls}, ${all.length === 1 ? 'directly' : 'all of them directly'}`;
  return `${falls}, ${inWords(direct.length)} of them directly`;
}

/** Exercises as lists show them: what is late first, then what comes next, then what was held, newest first. */
export const exercisesInOrder = (standings: Iterable<ExerciseStanding>): readonly ExerciseStanding[] =>
  [...standings].sort((a, b) => rank(a) - rank(b) || (rank(a) === 2 ? compare(lastDay(b), lastDay(a)) : compare(lastDay(a), lastDay(b))));

const rank = ({ state, daysLate }: ExerciseStanding) => (daysLate > 0 ? 0 : state === 'planned' ? 1 : 2);

const lastDay = ({ heldOn, nextDue, exercise }: ExerciseStanding) => heldOn ?? nextDue ?? exercise.data.plannedFor;

/** What became of the lessons that an exercise carries, as a heading: `Lessons: two of three shown to hold`. */
export function lessonsHeading(lessons: readonly Pick<Lesson, 'result'>[]): string {
  const verified = lessons.filter(({ result }) => result === 'verified').length;
  if (lessons.length === 0) return 'Lessons: none';
  if (lessons.every(({ result }) => result === 'to try')) return `Lessons to try: ${lessons.length}`;
  return `Lessons: ${verified} of ${lessons.length} shown to hold`;
}

/** The same in a cell: `1 of 3, 1 came back`, `2 to try`; a dash where it carries none. */
export function lessonsCounted(lessons: readonly Pick<Lesson, 'result'>[]): string {
  const count = (result: Lesson['result']) => lessons.filter((one) => one.result === result).length;
  if (lessons.length === 0) return '–';
  if (count('to try') === lessons.length) return `${lessons.length} to try`;
  return `${count('verified')} of ${lessons.length}${count('recurred') ? `, ${count('recurred')} came back` : ''}`;
}
