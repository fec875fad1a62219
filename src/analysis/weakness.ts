import { comparePlaces } from '../model/compare.ts';
import type { Plan } from '../model/plan.ts';
import type { Recovery } from './recovery.ts';
import { tierRank } from './tiers.ts';

/** What falls when one system is lost. */
export type Weakness = {
  /** Systems that need it, over any number of others, in the order of their ids. */
  readonly falls: readonly string[];
  /** First-tier systems that are lost, itself included if it is one, and how many there are. */
  readonly firstTier: readonly string[];
  readonly of: number;
  /** Whether its loss takes others with it and, in all, more than half of the first tier. */
  readonly single: boolean;
};

/** What falls with each system, by its id. */
export function weaknessOf(plan: Plan, recovery: Recovery): ReadonlyMap<string, Weakness> {
  const byName = comparePlaces(plan.systems.keys());
  const first = new Set([...plan.systems.keys()].filter((id) => tierRank(plan, id) === 0));
  return new Map(
    [...recovery.systems].map(([id, { neededBy }]) => {
      const falls = [...neededBy].filter((other) => other !== id).sort(byName);
      const firstTier = [id, ...falls].filter((one) => first.has(one));
      return [id, { falls, firstTier, of: first.size, single: falls.length > 0 && firstTier.length * 2 > first.size }];
    }),
  );
}
