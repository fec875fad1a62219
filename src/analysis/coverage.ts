import { compareNames } from '../model/compare.ts';
import type { Day } from '../model/day.ts';
import type { Entry, Plan } from '../model/plan.ts';
import type { Falls } from './falls.ts';
import type { GapStanding } from './gap-states.ts';
import { type Hole, holesOf, type Proposal, proposalOf } from './holes.ts';
import { isFresh, type PracticeFacts, type Practising, practisingOf, type SystemPractice, scenarioOf } from './practice.ts';
import { tierRank } from './tiers.ts';

export type { Practised, SystemPractice } from './practice.ts';

/** One system in one scenario. */
export type CoverageCell = {
  readonly system: string;
  readonly scenario: string;
  /** Whether the scenario takes the system away itself, through a dependency, or not at all. */
  readonly falls: 'directly' | 'following' | 'not';
  readonly practices: readonly SystemPractice[];
  readonly last: SystemPractice | undefined;
  /** Whether an exercise or an actual event covered it within the time for which evidence counts. */
  readonly fresh: boolean;
  /** Exercises of the pair that are still to be held, soonest first, and those whose day has passed in vain, oldest first. */
  readonly planned: readonly Entry<'exercises'>[];
  readonly missed: readonly Entry<'exercises'>[];
};

/** What has been exercised, and what has not. */
export type Coverage = Practising & {
  /** Rows: systems by tier, then by name. */
  readonly systems: readonly string[];
  /** Columns: scenarios by title. */
  readonly scenarios: readonly string[];
  /** A cell for each pair, by `system/scenario`. */
  readonly cells: ReadonlyMap<string, CoverageCell>;
  /** Systems that fall in a scenario and were not covered in time, most urgent first. */
  readonly holes: readonly Hole[];
  /** The exercise that would close most holes for which none was planned; none where there are none. */
  readonly proposal: Proposal | undefined;
};

/** What coverage is worked out from. */
type Facts = PracticeFacts & {
  readonly falls: ReadonlyMap<string, Falls>;
  readonly gaps: ReadonlyMap<string, GapStanding>;
};

/** Work out what exercises and events have covered by `today`, and what not. */
export function coverageOf(plan: Plan, facts: Facts, today: Day): Coverage {
  const practising = practisingOf(plan, facts, today);
  const systems = [...plan.systems.values()]
    .sort((a, b) => tierRank(plan, a.id) - tierRank(plan, b.id) || compareNames(a.data.name, b.data.name))
    .map(({ id }) => id);
  const scenarios = [...plan.scenarios.values()].sort((a, b) => compareNames(a.data.title, b.data.title)).map(({ id }) => id);
  const cells = systems.flatMap((system) =>
    scenarios.map((scenario) => cellOf(plan, { system, scenario }, practising, facts.falls.get(scenario), today)),
  );
  const holes = holesOf(plan, cells, today);
  return {
    ...practising,
    systems,
    scenarios,
    cells: new Map(cells.map((cell) => [`${cell.system}/${cell.scenario}`, cell])),
    holes,
    proposal: proposalOf(plan, holes, facts.gaps),
  };
}

type Pair = Pick<CoverageCell, 'system' | 'scenario'>;

function cellOf(plan: Plan, { system, scenario }: Pair, { bySystem }: Practising, falls: Falls | undefined, today: Day): CoverageCell {
  const { practices: all = [], planned = [], missed = [] } = bySystem.get(system) ?? {};
  const practices = all.filter((one) => scenarioOf(one) === scenario);
  return {
    system,
    scenario,
    falls: !falls?.all.includes(system) ? 'not' : falls.direct.includes(system) ? 'directly' : 'following',
    practices,
    last: practices[0],
    fresh: isFresh(plan, practices[0]?.day, today),
    planned: planned.filter(({ data }) => data.scenario === scenario),
    missed: missed.filter(({ data }) => data.scenario === scenario),
  };
}
