import type { Plan } from '../model/plan.ts';

/** Systems that a scenario takes away: directly, and because they depend on those. */
export type Falls = { readonly direct: readonly string[]; readonly following: readonly string[]; readonly all: readonly string[] };

/** What each scenario takes away, by its id. Systems that do not exist are left out. */
export function fallsOf(plan: Plan): ReadonlyMap<string, Falls> {
  const dependants = dependantsOf(plan);
  return new Map(
    [...plan.scenarios.values()].map(({ id, data }) => [
      id,
      fall(
        data.disables.filter((system) => plan.systems.has(system)),
        dependants,
      ),
    ]),
  );
}

function dependantsOf(plan: Plan): ReadonlyMap<string, readonly string[]> {
  const edges = [...plan.systems.values()].flatMap(({ id, data }) => (data.dependsOn ?? []).map((on) => ({ on, id })));
  return new Map([...Map.groupBy(edges, ({ on }) => on)].map(([on, own]) => [on, own.map(({ id }) => id)]));
}

/** A set grows while it is walked, so that each dependant's own dependants follow; a cycle ends by itself. */
function fall(disabled: readonly string[], dependants: ReadonlyMap<string, readonly string[]>): Falls {
  const all = new Set(disabled);
  for (const system of all) for (const dependant of dependants.get(system) ?? []) all.add(dependant);
  const direct = [...new Set(disabled)];
  return { direct, following: [...all].slice(direct.length), all: [...all] };
}
