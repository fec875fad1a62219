import type { Plan } from '../model/plan.ts';
import type { Tier } from '../model/settings.ts';

/** How urgent a system is: 0 for the first tier; a system or a tier that does not exist comes last. */
export function tierRank(plan: Plan, system: string): number {
  const tier = plan.systems.get(system)?.data.tier;
  const rank = plan.settings.tiers.findIndex(({ id }) => id === tier);
  return rank < 0 ? plan.settings.tiers.length : rank;
}

/** The tier of a system, where both exist. */
export const tierOf = (plan: Plan, system: string): Tier | undefined => plan.settings.tiers[tierRank(plan, system)];
