import { type Day, shift } from '../model/day.ts';
import type { Entry, Plan } from '../model/plan.ts';
import type { RecoveryStep } from '../model/system.ts';
import { contactsFreshFor } from './due.ts';

/** What a role does and owns; what it has practised is a part of the coverage. */
export type RoleFact = {
  readonly role: Entry<'roles'>;
  readonly owns: { readonly systems: readonly string[]; readonly sections: readonly string[] };
  readonly steps: readonly { readonly system: string; readonly step: RecoveryStep; readonly after: readonly string[] }[];
  /** Ids of the gaps that it owns. */
  readonly gaps: readonly string[];
  /** The last day on which its contacts still count as tried; nothing where nobody noted when they were. */
  readonly tryBy: Day | undefined;
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
    tryBy: role.data.verifiedOn && shift(role.data.verifiedOn, contactsFreshFor),
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
