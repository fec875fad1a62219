import { formatDay } from '../../model/day.ts';
import { formatDuration } from '../../model/duration.ts';
import { placeIn } from '../../model/plan.ts';
import { counted } from '../../model/words.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'reviews/late',
  kind: 'duty',
  level: 'warning',
  why: 'After weeks nobody remembers what the instants meant.',
  *check(plan, { approvals }) {
    const within = formatDuration(plan.settings.policy.reviewWithin);
    for (const review of plan.reviews.values()) {
      const approval = approvals.get(review.id);
      if (!approval?.daysLate) continue;
      const { approvedOn, due, daysLate } = approval;
      const state = approvedOn ? `was approved on ${formatDay(approvedOn)}` : 'is still a draft';
      yield {
        at: placeIn(review, approvedOn ? 'approvedOn' : 'status'),
        message: `the review ${state}, ${counted(daysLate, 'day')} late; it was due on ${formatDay(due)}, ${within} after the incident`,
        hint: approvedOn ? 'hold the next review sooner' : 'finish it and have it approved',
      };
    }
  },
});
