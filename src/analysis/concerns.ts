import { compare } from '../model/compare.ts';
import type { Plan } from '../model/plan.ts';
import type { ExerciseStanding } from './exercises.ts';
import type { Falls } from './falls.ts';
import type { History, RevisionFact } from './history.ts';
import type { Register } from './register.ts';

/** What has to do with one system. */
export type Concerns = {
  /** Scenarios that take it away: `directly`, or because of what it needs. */
  readonly scenarios: readonly { readonly id: string; readonly directly: boolean }[];
  /** Exercises in which it is recovered, in the order of their days. */
  readonly exercises: readonly ExerciseStanding[];
  /** Ids of its gaps, unresolved ones first. */
  readonly gaps: readonly string[];
  /** Revisions that changed its targets, protection or steps, newest first. */
  readonly revisions: readonly RevisionFact[];
  /** Sections of the plan that are about it. */
  readonly sections: readonly string[];
};

/** What a review led to. */
export type Effects = {
  /** Revisions that cite it or settle a gap that it raised, newest first. */
  readonly revisions: readonly RevisionFact[];
  /** Scenarios that were learnt from it. */
  readonly scenarios: readonly string[];
};

type Facts = {
  readonly falls: ReadonlyMap<string, Falls>;
  readonly exercises: ReadonlyMap<string, ExerciseStanding>;
  readonly register: Register;
  readonly history: History;
};

/** What has to do with each system, by its id. */
export function concernsOf(plan: Plan, { falls, exercises, register, history }: Facts): ReadonlyMap<string, Concerns> {
  const drills = [...exercises.values()].sort((a, b) => compare(a.exercise.data.plannedFor, b.exercise.data.plannedFor));
  const gaps = [...register.unresolved, ...register.settled];
  return new Map(
    [...plan.systems.keys()].map((id) => [
      id,
      {
        scenarios: [...falls].flatMap(([scenario, { direct, all }]) =>
          all.includes(id) ? [{ id: scenario, directly: direct.includes(id) }] : [],
        ),
        exercises: drills.filter(({ exercise }) => exercise.data.systems.includes(id)),
        gaps: gaps.filter(({ gap }) => gap.systems?.includes(id)).map((gap) => gap.id),
        revisions: history.revisions.filter(({ revision }) => revision.data.updates?.some(({ systems }) => systems?.includes(id))),
        sections: [...plan.sections.values()].filter(({ data }) => data.systems?.includes(id)).map((section) => section.id),
      },
    ]),
  );
}

/** What each review led to, by its id. */
export function effectsOf(plan: Plan, { revisions }: History): ReadonlyMap<string, Effects> {
  const led = new Map<string, Set<History['revisions'][number]>>();
  for (const revision of revisions) {
    const raisers = revision.settles.map((gap) => plan.gaps.get(gap)?.review.id ?? '');
    for (const id of [...revision.cites.map(({ review }) => review), ...raisers]) {
      led.set(id, (led.get(id) ?? new Set()).add(revision));
    }
  }
  const scenarios = [...plan.scenarios.values()];
  return new Map(
    [...plan.reviews.keys()].map((id) => [
      id,
      {
        revisions: [...(led.get(id) ?? [])],
        scenarios: scenarios.filter(({ data }) => data.learnedFrom?.includes(id)).map((scenario) => scenario.id),
      },
    ]),
  );
}
