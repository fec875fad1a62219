import type { Plan } from '../model/plan.ts';
import type { Evidence } from './evidence.ts';
import type { Recovery } from './recovery.ts';
import { type Judged, judge } from './span.ts';
import type { Targets } from './targets.ts';
import type { Way } from './ways.ts';

/** Whether the RTO in force can be kept: with steps as planned, at their measured medians, and at their worst. */
export type Feasible = { readonly planned: Judged; readonly median: Judged; readonly worst: Judged };

/** Which promises can be kept; lists hold ids in the order of recovery, and systems without a known time are in neither of a pair. */
export type Feasibility = {
  readonly systems: ReadonlyMap<string, Feasible>;
  readonly planned: Kept;
  readonly worst: Kept;
  /** Whether a proof exists that has not expired. */
  readonly proven: Kept;
};
type Kept = { readonly kept: readonly string[]; readonly broken: readonly string[] };

/** Compare the earliest time of each system with its RTO in force, and look for its proof. */
export function feasibilityOf(
  plan: Plan,
  recovery: Recovery,
  targets: ReadonlyMap<string, Targets>,
  evidence: ReadonlyMap<string, Evidence>,
): Feasibility {
  const ids = [...recovery.order, ...[...plan.systems.keys()].filter((id) => !recovery.order.includes(id))];
  const systems = new Map(
    ids.map((id): [string, Feasible] => {
      const { planned, median, worst } = recovery.systems.get(id) ?? {};
      const rto = targets.get(id)?.current?.objective.rto;
      const against = (way: Way | undefined) => judge(way && { min: way.seconds, max: way.seconds }, rto);
      return [id, { planned: against(planned), median: against(median), worst: against(worst) }];
    }),
  );
  const split = (field: keyof Feasible): Kept => {
    const having = (verdict: Judged['verdict']) => ids.filter((id) => systems.get(id)?.[field].verdict === verdict);
    return { kept: having('met'), broken: having('missed') };
  };
  const isProven = (id: string) => evidence.get(id)?.expired === false;
  return {
    systems,
    planned: split('planned'),
    worst: split('worst'),
    proven: { kept: ids.filter(isProven), broken: ids.filter((id) => !isProven(id)) },
  };
}
