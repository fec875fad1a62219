import { compare } from '../model/compare.ts';
import type { Day } from '../model/day.ts';
import type { Entry, Plan } from '../model/plan.ts';
import type { RecoveryStep } from '../model/system.ts';
import { beganOn } from './eventDays.ts';

/** What a role does, owns and has practised. */
export type RoleFact = {
  readonly role: Entry<'roles'>;
  readonly owns: { readonly systems: readonly string[]; readonly sections: readonly string[] };
  readonly steps: readonly { readonly system: string; readonly step: RecoveryStep; readonly after: readonly string[] }[];
  /** Ids of the gaps that it owns. */
  readonly gaps: readonly string[];
  /** Reviewed events that it took part in, newest first. */
  readonly practised: readonly { readonly review: string; readonly day: Day; readonly kind: 'actual' | 'simulation' }[];
  readonly tasks: readonly { readonly revision: string; readonly task: string; readonly due: Day; readonly done: Day | undefined }[];
};

/** Everything that hangs on each role, by its id. */
export function rolesOf(plan: Plan): ReadonlyMap<string, RoleFact> {
  return new Map([...plan.roles].map(([id, role]) => [id, factOf(role, plan)]));
}

function factOf(role: Entry<'roles'>, plan: Plan): RoleFact {
  const { id } = role;
  const owned = <T extends { readonly id: string; readonly data: { readonly owner: string } }>(entries: Iterable<T>) =>
    [...entries].filter(({ data }) => data.owner === id).map((entry) => entry.id);
  return {
    role,
    owns: { systems: owned(plan.systems.values()), sections: owned(plan.sections.values()) },
    steps: [...plan.systems.values()].flatMap((system) => stepsOf(system, id)),
    gaps: [...plan.gaps.values()].filter(({ gap }) => gap.owner === id).map(({ gap }) => gap.id),
    practised: practisedBy(id, plan),
    tasks: [...plan.revisions.values()].flatMap((revision) =>
      (revision.data.rollout?.implementation ?? [])
        .filter((task) => task.role === id)
        .map(({ task, due, done }) => ({ revision: revision.id, task, due, done })),
    ),
  };
}

function stepsOf({ id: system, data: { recovery = [] } }: Entry<'systems'>, role: string): RoleFact['steps'] {
  const name = new Map(recovery.map(({ id, step }) => [id, step]));
  return recovery
    .filter((step) => step.role === role)
    .map((step) => ({ system, step, after: (step.after ?? []).map((id) => name.get(id) ?? id) }));
}

function practisedBy(role: string, plan: Plan): RoleFact['practised'] {
  return [...plan.reviews.values()]
    .filter(({ data }) => data.lead === role || data.participants?.includes(role))
    .map((review) => ({ review: review.id, day: beganOn(review, plan.settings.timezone), kind: review.data.kind }))
    .sort((a, b) => compare(b.day, a.day) || compare(a.review, b.review));
}
