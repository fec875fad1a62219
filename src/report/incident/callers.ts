import type { Analysis } from '../../analysis/index.ts';
import type { Plan } from '../../model/plan.ts';

/**
 * Whom to call first, as ids of roles. The plan's files name no such role, so it follows from what they do say: first the
 * owner of the first section on response, who leads; then whoever approved the newest revision, who stands in. Without
 * either, the owners of the first systems in the order of recovery.
 */
export function callersOf(plan: Plan, { sections, history, recovery }: Analysis): readonly string[] {
  const leads = sections.find(({ section }) => section.data.area === 'response')?.section.data.owner;
  const approves = history.current?.revision.data.approvedBy;
  const owners = recovery.order.map((id) => plan.systems.get(id)?.data.owner);
  const named = [leads, approves].filter((id) => id !== undefined && plan.roles.has(id));
  const called = named.length ? named : owners.slice(0, 2);
  return [...new Set(called)].filter((id) => id !== undefined && plan.roles.has(id)) as readonly string[];
}
