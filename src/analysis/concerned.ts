import type { MessageAudience } from '../model/common.ts';
import type { Entry, Plan } from '../model/plan.ts';
import type { Recovery } from './recovery.ts';

/**
 * Whether an audience had to be told of an event. Customers need not be where none of them was affected, or where all
 * that was lost, and all that waits for it, is known not to face them. A simulation plays all parts.
 */
export function isConcerned(
  audience: MessageAudience,
  { data: { kind, affected, impact } }: Entry<'reviews'>,
  plan: Plan,
  { systems }: Pick<Recovery, 'systems'>,
): boolean {
  if (audience !== 'customers' || kind === 'simulation') return true;
  if (impact?.customersAffected === 0) return false;
  const touched = affected.flatMap(({ system }) => [system, ...(systems.get(system)?.neededBy ?? [])]);
  return touched.length === 0 || touched.some((id) => plan.systems.get(id)?.data.customerFacing !== false);
}
