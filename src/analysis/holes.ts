import { compare } from '../model/compare.ts';
import { type Day, daysBetween } from '../model/day.ts';
import type { Entry, Plan } from '../model/plan.ts';
import { rolesNeededBy } from '../model/system.ts';
import type { CoverageCell } from './coverage.ts';
import type { GapStanding } from './gap-states.ts';
import { tierRank } from './tiers.ts';

/** A system that falls in a scenario and was not covered in time. */
export type Hole = {
  readonly system: string;
  readonly scenario: string;
  readonly falls: 'directly' | 'following';
  /** Place of its tier, 0 for the first. */
  readonly tier: number;
  /** The day on which it was last covered, and how many days ago; none if never. */
  readonly lastOn: Day | undefined;
  readonly age: number | undefined;
  /** The first planned exercise that closes it. */
  readonly planned: Entry<'exercises'> | undefined;
  /** The last exercise that was to close it and whose day has passed in vain. */
  readonly missed: Entry<'exercises'> | undefined;
};

/** An exercise worth holding next. */
export type Proposal = {
  readonly scenario: string;
  readonly systems: readonly string[];
  readonly closes: readonly Hole[];
  /** Roles that own these systems or a step of their recovery. */
  readonly roles: readonly string[];
  /** Gaps of these systems whose fix awaits proof and that no exercise is to try. */
  readonly lessons: readonly string[];
};

/** The holes among cells: by tier, then those never covered, then the oldest, then what falls directly; else as the cells stand. */
export function holesOf(plan: Plan, cells: readonly CoverageCell[], today: Day): readonly Hole[] {
  return cells
    .flatMap(({ system, scenario, falls, fresh, last, planned, missed }): Hole[] => {
      if (falls === 'not' || fresh) return [];
      const age = last && daysBetween(last.day, today);
      return [
        { system, scenario, falls, tier: tierRank(plan, system), lastOn: last?.day, age, planned: planned[0], missed: missed.at(-1) },
      ];
    })
    .sort((a, b) => a.tier - b.tier || compare(a.lastOn ?? '', b.lastOn ?? '') || compare(a.falls, b.falls));
}

/** The scenario whose exercise closes most holes for which none was planned, be it in vain; of equals the one that closes more of the most urgent. */
export function proposalOf(plan: Plan, holes: readonly Hole[], gaps: ReadonlyMap<string, GapStanding>): Proposal | undefined {
  const byScenario = Map.groupBy(
    holes.filter(({ planned, missed }) => !planned && !missed),
    ({ scenario }) => scenario,
  );
  const [best] = [...byScenario].sort(
    ([a, one], [b, other]) => other.length - one.length || urgency(one) - urgency(other) || compare(a, b),
  );
  if (!best) return undefined;
  const [scenario, closes] = best;
  const systems = closes.map(({ system }) => system);
  const roles = new Set(systems.flatMap((id) => plan.systems.get(id) ?? []).flatMap(({ data }) => rolesNeededBy(data)));
  return { scenario, systems, closes, roles: [...roles], lessons: lessonsOf(systems, gaps) };
}

const urgency = (holes: readonly Hole[]) => holes.reduce((sum, { tier }) => sum + tier, 0);

const lessonsOf = (systems: readonly string[], gaps: ReadonlyMap<string, GapStanding>): readonly string[] =>
  [...gaps.values()]
    .filter(({ next, state }) => next === 'proved' || state === 'implemented')
    .filter(
      ({ gap, tries, waitingSince = '' }) =>
        gap.systems?.some((id) => systems.includes(id)) && !tries.some(({ data }) => data.plannedFor > waitingSince),
    )
    .map(({ id }) => id);
