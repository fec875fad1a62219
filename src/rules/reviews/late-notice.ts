import type { MessageAudience } from '../../model/common.ts';
import { formatDuration, formatSpan } from '../../model/duration.ts';
import { type Entry, type Plan, placeIn } from '../../model/plan.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'reviews/late-notice',
  kind: 'duty',
  level: 'warning',
  why: 'People who hear nothing act on rumours.',
  *check(plan, { notices, recovery }) {
    for (const review of plan.reviews.values()) {
      if (review.data.affected.length === 0) continue;
      for (const { audience, first, from, messages, firstJudged } of notices.get(review.id) ?? []) {
        const [message] = messages;
        if (message && first && firstJudged.verdict === 'missed') {
          yield {
            at: placeIn(review, 'messages', message.index, 'at'),
            message: `${audience} were first told ${formatSpan(first)} after ${from}, ${first.min === first.max ? '' : 'at least '}${formatDuration(firstJudged.margin ?? 0)} later than the ${formatDuration(firstJudged.target ?? 0)} of the policy`,
            hint: 'find what the message waited for, and raise a gap for it',
          };
        }
        if (message || !hadToBeTold(audience, review, plan, recovery.neededBy)) continue;
        yield {
          at: placeIn(review, 'messages'),
          message: `${audience} got no message at all; the policy promises the first within ${formatDuration(firstJudged.target ?? 0)} of ${from ?? 'detection'}`,
          hint: 'add the messages that were sent, or raise a gap',
        };
      }
    }
  },
});

/**
 * Whether an audience should have got a message. A simulation disturbs nobody outside, and a draft may lack messages
 * that were sent. Customers need none where all that was lost, and all that waits for it, is known not to face them.
 */
function hadToBeTold(
  audience: MessageAudience,
  { data }: Entry<'reviews'>,
  plan: Plan,
  neededBy: ReadonlyMap<string, readonly string[]>,
): boolean {
  if (data.kind === 'simulation' || data.status === 'draft') return false;
  if (audience !== 'customers') return true;
  const touched = data.affected.flatMap(({ system }) => [system, ...(neededBy.get(system) ?? [])]);
  return data.impact?.customersAffected !== 0 && touched.some((id) => plan.systems.get(id)?.data.customerFacing !== false);
}
