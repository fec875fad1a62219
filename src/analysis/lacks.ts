import type { Plan } from '../model/plan.ts';
import { isReachableTwice } from '../model/role.ts';
import { rolesNeededBy, type System } from '../model/system.ts';

/** What every system should have. */
const provisions = ['backup', 'failover', 'monitoring', 'steps', 'exercise', 'contact'] as const;
export type Provision = (typeof provisions)[number];

/** What a system has and what it lacks; `contact` names the roles that cannot be reached by two ways. */
export type Lacks = {
  readonly has: readonly Provision[];
  readonly lacks: readonly { readonly what: Provision; readonly roles: readonly string[] }[];
};

/** What an edition may keep from its audience, so that it can say nothing of it. */
const kept: ReadonlySet<Provision> = new Set(['exercise', 'contact']);

/** What each system lacks, by its id. */
export function lacksOf(plan: Plan): ReadonlyMap<string, Lacks> {
  const exercised = new Set([...plan.exercises.values()].filter(({ data }) => !data.cancelled).flatMap(({ data }) => data.systems));
  const told = provisions.filter((what) => !plan.partial || !kept.has(what));
  return new Map(
    [...plan.systems.values()].map(({ id, data }) => {
      const roles = rolesNeededBy(data).filter((role) => !isReachableTwice(plan.roles.get(role)?.data));
      const missing: Readonly<Record<Provision, boolean>> = {
        backup: data.protection?.backup?.every === undefined,
        failover: standsAlone(data),
        monitoring: data.protection?.monitoring === undefined,
        steps: !data.recovery?.length,
        exercise: !exercised.has(id),
        contact: roles.length > 0,
      };
      const lacks = told.filter((what) => missing[what]).map((what) => ({ what, roles: what === 'contact' ? roles : [] }));
      return [id, { has: told.filter((what) => !missing[what]), lacks }];
    }),
  );
}

/** Whether nothing stands ready elsewhere. */
function standsAlone({ protection }: System): boolean {
  const mode = protection?.failover?.mode ?? 'none';
  return mode === 'none' || mode === 'backup-only';
}
