import type { Notice } from '../../analysis/notices.ts';
import { formatCompared, formatDuration } from '../../model/duration.ts';
import { type Entry, placeIn } from '../../model/plan.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'reviews/late-notice',
  kind: 'duty',
  level: 'warning',
  why: 'People who hear nothing act on rumours.',
  *check(plan, { notices }) {
    for (const review of plan.reviews.values()) {
      if (review.data.affected.length === 0) continue;
      for (const notice of notices.get(review.id) ?? []) {
        const { audience, first, from, messages, firstJudged } = notice;
        const [message] = messages;
        if (message && first && firstJudged.verdict === 'missed') {
          const [told, allowed] = formatCompared(first, firstJudged.target ?? 0);
          yield {
            at: placeIn(review, 'messages', message.index, 'at'),
            message: `${audience} were first told ${told} after ${from}, ${first.min === first.max ? '' : 'at least '}${formatDuration(firstJudged.margin ?? 0)} later than the ${allowed} of the policy`,
            hint: 'find what the message waited for, and raise a gap for it',
          };
        }
        if (message || !hadToBeTold(notice, review)) continue;
        yield {
          at: placeIn(review, 'messages'),
          message: `${audience} got no message at all; the policy promises the first within ${formatDuration(firstJudged.target ?? 0)} of ${from ?? 'detection'}`,
          hint: 'add the messages that were sent, or raise a gap',
        };
      }
    }
  },
});

/** Whether an audience should have got a message. A simulation disturbs nobody outside, and a draft may lack messages that were sent. */
const hadToBeTold = ({ concerned }: Notice, { data }: Entry<'reviews'>): boolean =>
  concerned && data.kind === 'actual' && data.status === 'approved';
