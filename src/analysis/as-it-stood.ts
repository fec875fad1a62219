import { compareNames } from '../model/compare.ts';
import type { Day } from '../model/day.ts';
import { type Content, type Entry, type Plan, planOf, titleOf } from '../model/plan.ts';
import type { KeptFolder } from '../model/routes.ts';
import type { Objective } from '../model/system.ts';
import { inOrderOfPlan } from './sections.ts';
import { objectiveOn } from './targets.ts';

/** The plan as it stood at one revision. */
export type AsItStood = {
  readonly version: string;
  readonly date: Day;
  readonly plan: Plan;
  /** What is kept, by its folder, in the order of the plan or of names. */
  readonly kept: { readonly [F in KeptFolder]: readonly Entry<F>[] };
  /** The objective of each system that was in force that day, by id. */
  readonly objectives: ReadonlyMap<string, Objective | undefined>;
};

/** Put a past state in order. */
export function asItStood(version: string, date: Day, content: Content): AsItStood {
  const plan = planOf(content);
  const byName = (a: Entry, b: Entry) => compareNames(titleOf(a), titleOf(b));
  return {
    version,
    date,
    plan,
    kept: {
      sections: inOrderOfPlan(plan.sections.values()),
      systems: [...plan.systems.values()].sort(byName),
      templates: [...plan.templates.values()].sort(byName),
    },
    objectives: new Map([...plan.systems].map(([id, { data }]) => [id, objectiveOn(data, date)])),
  };
}
