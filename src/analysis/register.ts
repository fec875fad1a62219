import { compare, compareNames } from '../model/compare.ts';
import type { Day } from '../model/day.ts';
import { type GapSeverity, gapSeverities } from '../model/gap.ts';
import { type GapState, gapStates } from './gap-progress.ts';
import type { GapStanding } from './gap-states.ts';
import { lazily } from './lazily.ts';

/** The register of gaps, with the figures that head it. */
export type Register = {
  /** Unresolved gaps, most pressing first: overdue, then severity, then age. */
  readonly unresolved: readonly GapStanding[];
  /** All others, in the same order. */
  readonly settled: readonly GapStanding[];
  readonly overdue: readonly GapStanding[];
  /** How many of all gaps are in each state. */
  readonly byState: Readonly<Record<GapState, number>>;
  /** How many unresolved gaps have each severity. */
  readonly bySeverity: Readonly<Record<GapSeverity, number>>;
  /** Days since the unresolved ones were raised; none where there are none. */
  readonly age: { readonly median: number; readonly oldest: number } | undefined;
  /** How many unresolved gaps are that old, youngest first. */
  readonly byAge: readonly { readonly upTo: number | undefined; readonly count: number }[];
  /** Gaps of an entry, by its key, unresolved first: those that it owns, raised, has to change for, or said something of. */
  readonly byEntry: ReadonlyMap<string, readonly GapStanding[]>;
};

/** Ages in days that part the unresolved gaps into groups: a month, a quarter, half a year, a year. */
const ageLimits = [30, 90, 180, 365] as const;

/** Put all gaps in order and count them. */
export function registerOf(standings: ReadonlyMap<string, GapStanding>): Register {
  const all = [...standings.values()];
  return lazily<Register>({
    unresolved: () => all.filter((standing) => standing.unresolved).sort(pressing),
    settled: () => all.filter((standing) => !standing.unresolved).sort(pressing),
    overdue: ({ unresolved }) => unresolved.filter(({ overdue }) => overdue),
    byState: () =>
      countBy(
        gapStates,
        all.map(({ state }) => state),
      ),
    bySeverity: ({ unresolved }) =>
      countBy(
        gapSeverities,
        unresolved.map(({ gap }) => gap.severity),
      ),
    age: ({ unresolved }) => spreadOf(agesOf(unresolved)),
    byAge: ({ unresolved }) => groupsOf(agesOf(unresolved)),
    byEntry: ({ unresolved, settled }) => byEntryOf([...unresolved, ...settled]),
  });
}

/** Overdue first, then the most severe, then the oldest; of one severity, those that are only proposed come last. */
const pressing = (a: GapStanding, b: GapStanding): number =>
  Number(b.overdue) - Number(a.overdue) ||
  gapSeverities.indexOf(a.gap.severity) - gapSeverities.indexOf(b.gap.severity) ||
  compare(a.raisedOn ?? never, b.raisedOn ?? never) ||
  compareNames(a.id, b.id);

function byEntryOf(all: readonly GapStanding[]): Register['byEntry'] {
  const named = all.flatMap((standing) => entriesOf(standing).map((key) => ({ key, standing })));
  return new Map([...Map.groupBy(named, ({ key }) => key)].map(([key, own]) => [key, own.map(({ standing }) => standing)]));
}

function entriesOf({ gap, review, history, tries }: GapStanding): readonly string[] {
  return [
    ...new Set([
      `roles/${gap.owner}`,
      `reviews/${review.id}`,
      ...(gap.systems ?? []).map((id) => `systems/${id}`),
      ...(gap.sections ?? []).map((id) => `sections/${id}`),
      ...history.map(({ entry }) => entry),
      ...tries.map(({ id }) => `exercises/${id}`),
    ]),
  ];
}

const never: Day = '9999-12-31';

const countBy = <Name extends string>(names: readonly Name[], all: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, all.filter((one) => one === name).length])) as Record<Name, number>;

const agesOf = (unresolved: readonly GapStanding[]): readonly number[] => unresolved.map(({ age }) => age).sort((a, b) => a - b);

const spreadOf = (ages: readonly number[]): Register['age'] =>
  ages.length ? { median: median(ages), oldest: ages.at(-1) ?? 0 } : undefined;

const groupsOf = (ages: readonly number[]): Register['byAge'] =>
  [...ageLimits, undefined].map((upTo, index) => ({
    upTo,
    count: ages.filter((age) => isWithin(age, ageLimits[index - 1], upTo)).length,
  }));

const isWithin = (age: number, over: number | undefined, upTo: number | undefined) =>
  (over === undefined || age > over) && (upTo === undefined || age <= upTo);

/** The middle of sorted whole numbers; of two middles the mean, rounded down to whole days. */
function median(sorted: readonly number[]): number {
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 ? upper : Math.floor(((sorted[middle - 1] ?? 0) + upper) / 2);
}
