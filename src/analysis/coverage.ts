import { compare } from '../model/compare.ts';
import { type Day, dayAfter } from '../model/day.ts';
import type { Entry, Plan } from '../model/plan.ts';
import { beganOn } from './eventDays.ts';
import type { ExerciseStanding } from './exercises.ts';
import type { Falls } from './falls.ts';
import type { GapStanding } from './gapStates.ts';
import { type Hole, holesOf, type Proposal, proposalOf } from './holes.ts';
import type { Measurements } from './measurements.ts';
import type { Verdict } from './span.ts';
import { tierRank } from './tiers.ts';

/** One event in which something was practised or really happened. */
export type Practice = {
  readonly review: Entry<'reviews'>;
  readonly exercise: Entry<'exercises'> | undefined;
  readonly kind: 'actual' | 'simulation';
  /** The day on which it began. */
  readonly day: Day;
};

/** The same for one system, with how it went against the RTO of that day; no verdict where it was not lost. */
export type SystemPractice = Practice & { readonly verdict: Verdict | undefined };

/** What was practised of one thing, newest first. */
export type Practised<P extends Practice = Practice> = {
  readonly practices: readonly P[];
  readonly last: P | undefined;
  /** The newest simulation, which is an exercise whether it was planned or not. */
  readonly exercised: P | undefined;
  /** Whether that lies within the time for which evidence counts. */
  readonly fresh: boolean;
  /** Exercises of it that are still to be held, soonest first. */
  readonly planned: readonly Entry<'exercises'>[];
};

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
  readonly planned: readonly Entry<'exercises'>[];
};

/** What has been exercised, and what has not. */
export type Coverage = {
  /** Rows: systems by tier, then by name. */
  readonly systems: readonly string[];
  /** Columns: scenarios by title. */
  readonly scenarios: readonly string[];
  /** A cell for each pair, by `system/scenario`. */
  readonly cells: ReadonlyMap<string, CoverageCell>;
  readonly bySystem: ReadonlyMap<string, Practised<SystemPractice>>;
  readonly byScenario: ReadonlyMap<string, Practised>;
  readonly byRole: ReadonlyMap<string, Practised>;
  /** Systems that fall in a scenario and were not covered in time, most urgent first. */
  readonly holes: readonly Hole[];
  /** The exercise that would close most holes that no planned one closes; none where there are none. */
  readonly proposal: Proposal | undefined;
};

/** What coverage is worked out from. */
type Facts = {
  readonly exercises: ReadonlyMap<string, ExerciseStanding>;
  readonly falls: ReadonlyMap<string, Falls>;
  readonly gaps: ReadonlyMap<string, GapStanding>;
  readonly measurements: Measurements;
};

/** Work out what exercises and events have covered by `today`. Drafts count: what happened, happened. */
export function coverageOf(plan: Plan, facts: Facts, today: Day): Coverage {
  const practices = practicesOf(plan, today);
  const planned = [...facts.exercises.values()]
    .filter(({ state }) => state === 'planned' || state === 'overdue')
    .map(({ exercise }) => exercise)
    .sort((a, b) => compare(a.data.plannedFor, b.data.plannedFor));
  const fresh = (day: Day | undefined) => day !== undefined && dayAfter(day, plan.settings.policy.evidenceExpires) >= today;
  const practised = <P extends Practice>(own: readonly P[], plans: readonly Entry<'exercises'>[]): Practised<P> => {
    const exercised = own.find(({ kind }) => kind === 'simulation');
    return { practices: own, last: own[0], exercised, fresh: fresh(exercised?.day), planned: plans };
  };
  const systems = [...plan.systems.values()]
    .sort((a, b) => tierRank(plan, a.id) - tierRank(plan, b.id) || compare(a.data.name, b.data.name))
    .map(({ id }) => id);
  const scenarios = [...plan.scenarios.values()].sort((a, b) => compare(a.data.title, b.data.title)).map(({ id }) => id);
  const bySystem = new Map(
    systems.map((id) => [
      id,
      practised(
        ofSystem(practices, id, facts.measurements),
        planned.filter(({ data }) => data.systems.includes(id)),
      ),
    ]),
  );
  const cells = cellsOf(systems, scenarios, bySystem, facts.falls, fresh);
  const holes = holesOf(plan, cells, today);
  return {
    systems,
    scenarios,
    cells: new Map(cells.map((cell) => [`${cell.system}/${cell.scenario}`, cell])),
    bySystem,
    byScenario: new Map(
      scenarios.map((id) => [
        id,
        practised(
          practices.filter((one) => scenarioOf(one) === id),
          planned.filter(({ data }) => data.scenario === id),
        ),
      ]),
    ),
    byRole: new Map(
      [...plan.roles.keys()].map((id) => [
        id,
        practised(
          practices.filter((one) => tookPart(one, id)),
          planned.filter(({ data }) => data.roles?.includes(id)),
        ),
      ]),
    ),
    holes,
    proposal: proposalOf(plan, holes, facts.gaps),
  };
}

function practicesOf(plan: Plan, today: Day): readonly Practice[] {
  return [...plan.reviews.values()]
    .map((review) => ({
      review,
      exercise: review.data.exercise === undefined ? undefined : plan.exercises.get(review.data.exercise),
      kind: review.data.kind,
      day: beganOn(review, plan.settings.timezone),
    }))
    .filter(({ day }) => day <= today)
    .sort((a, b) => compare(b.day, a.day) || compare(a.review.id, b.review.id));
}

const scenarioOf = ({ review, exercise }: Practice) => review.data.scenario ?? exercise?.data.scenario;

const tookPart = ({ review, exercise }: Practice, role: string) =>
  review.data.lead === role || [...(review.data.participants ?? []), ...(exercise?.data.roles ?? [])].includes(role);

function ofSystem(practices: readonly Practice[], system: string, measurements: Measurements): readonly SystemPractice[] {
  return practices
    .filter(({ review, exercise }) => review.data.affected.some((one) => one.system === system) || exercise?.data.systems.includes(system))
    .map((practice) => {
      const measured = measurements.byReview.get(practice.review.id)?.find((one) => one.system === system);
      return { ...practice, verdict: measured?.inForce.rto.verdict };
    });
}

function cellsOf(
  systems: readonly string[],
  scenarios: readonly string[],
  bySystem: ReadonlyMap<string, Practised<SystemPractice>>,
  falls: ReadonlyMap<string, Falls>,
  fresh: (day: Day | undefined) => boolean,
): readonly CoverageCell[] {
  return systems.flatMap((system) =>
    scenarios.map((scenario): CoverageCell => {
      const own = falls.get(scenario);
      const practices = bySystem.get(system)?.practices.filter((one) => scenarioOf(one) === scenario) ?? [];
      const planned = bySystem.get(system)?.planned.filter(({ data }) => data.scenario === scenario) ?? [];
      return {
        system,
        scenario,
        falls: own?.direct.includes(system) ? 'directly' : own?.following.includes(system) ? 'following' : 'not',
        practices,
        last: practices[0],
        fresh: fresh(practices[0]?.day),
        planned,
      };
    }),
  );
}
