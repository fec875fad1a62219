import { compare } from '../model/compare.ts';
import { type Day, dayAfter } from '../model/day.ts';
import type { Entry, Plan } from '../model/plan.ts';
import { beganOn } from './event-days.ts';
import type { ExerciseStanding, ExerciseState } from './exercises.ts';
import type { Measurements } from './measurements.ts';
import type { Verdict } from './span.ts';

/** One event in which something was practised or really happened. */
export type Practice = {
  readonly review: Entry<'reviews'>;
  readonly exercise: Entry<'exercises'> | undefined;
  readonly kind: 'actual' | 'simulation';
  /** The day on which it began. */
  readonly day: Day;
};

/** The same for one system, with how it went against the RTO and the RPO of that day; no verdict where it was not lost. */
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
  /** Exercises of it whose day has passed in vain, oldest first. */
  readonly missed: readonly Entry<'exercises'>[];
};

/** What has been practised, by system, by scenario and by role; every one of them is there. */
export type Practising = {
  readonly bySystem: ReadonlyMap<string, Practised<SystemPractice>>;
  readonly byScenario: ReadonlyMap<string, Practised>;
  readonly byRole: ReadonlyMap<string, Practised>;
};

/** What practice is worked out from. */
export type PracticeFacts = { readonly exercises: ReadonlyMap<string, ExerciseStanding>; readonly measurements: Measurements };

/** Gather what events and exercises have practised by `today`. Drafts count: what happened, happened. */
export function practisingOf(plan: Plan, { exercises, measurements }: PracticeFacts, today: Day): Practising {
  const all = practicesOf(plan, today);
  const planned = inState(exercises, 'planned');
  const missed = inState(exercises, 'overdue');
  const bySystem = grouped(all, systemsOf);
  const byScenario = grouped(all, (one) => [scenarioOf(one)]);
  const byRole = grouped(all, rolesOf);
  const gather = <P extends Practice>(
    ids: Iterable<string>,
    own: (id: string) => readonly P[],
    plans: (exercise: Entry<'exercises'>, id: string) => boolean,
  ) =>
    new Map(
      [...ids].map((id) => [
        id,
        practised(
          plan,
          own(id),
          {
            planned: planned.filter((exercise) => plans(exercise, id)),
            missed: missed.filter((exercise) => plans(exercise, id)),
          },
          today,
        ),
      ]),
    );
  return {
    bySystem: gather(
      plan.systems.keys(),
      (id) => (bySystem.get(id) ?? []).map((practice) => ofSystem(practice, id, measurements)),
      ({ data }, id) => data.systems.includes(id),
    ),
    byScenario: gather(
      plan.scenarios.keys(),
      (id) => byScenario.get(id) ?? [],
      ({ data }, id) => data.scenario === id,
    ),
    byRole: gather(
      plan.roles.keys(),
      (id) => byRole.get(id) ?? [],
      ({ data }, id) => data.roles?.includes(id) ?? false,
    ),
  };
}

/** Practices by each of the names that belong to them, in the same order. */
function grouped(all: readonly Practice[], namesOf: (practice: Practice) => Iterable<string | undefined>) {
  const groups = new Map<string | undefined, Practice[]>();
  for (const practice of all) {
    for (const name of new Set(namesOf(practice))) {
      const group = groups.get(name);
      if (group) group.push(practice);
      else groups.set(name, [practice]);
    }
  }
  return groups;
}

/** The scenario that an event was an instance of, by its own word or by its exercise's. */
export const scenarioOf = ({ review, exercise }: Practice): string | undefined => review.data.scenario ?? exercise?.data.scenario;

/** Whether what happened on a day still counts as evidence. */
export const isFresh = ({ settings }: Plan, day: Day | undefined, today: Day): boolean =>
  day !== undefined && dayAfter(day, settings.policy.evidenceExpires) >= today;

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

/** Exercises of one state, by the days for which they were planned. */
const inState = (exercises: ReadonlyMap<string, ExerciseStanding>, state: ExerciseState): readonly Entry<'exercises'>[] =>
  [...exercises.values()]
    .filter((standing) => standing.state === state)
    .map(({ exercise }) => exercise)
    .sort((a, b) => compare(a.data.plannedFor, b.data.plannedFor));

function practised<P extends Practice>(
  plan: Plan,
  practices: readonly P[],
  toHold: Pick<Practised, 'planned' | 'missed'>,
  today: Day,
): Practised<P> {
  const exercised = practices.find(({ kind }) => kind === 'simulation');
  return { practices, last: practices[0], exercised, fresh: isFresh(plan, exercised?.day, today), ...toHold };
}

const systemsOf = ({ review, exercise }: Practice): readonly string[] => [
  ...review.data.affected.map(({ system }) => system),
  ...(exercise?.data.systems ?? []),
];

const rolesOf = ({ review: { data }, exercise }: Practice): readonly string[] => [
  data.lead,
  ...(data.participants ?? []),
  ...(exercise?.data.roles ?? []),
];

function ofSystem(practice: Practice, system: string, measurements: Measurements): SystemPractice {
  const measured = measurements.byReview.get(practice.review.id)?.find((one) => one.system === system);
  return { ...practice, verdict: measured?.inForce.both };
}
