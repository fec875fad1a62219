import { type Day, dayAfter, daysBetween } from '../model/day.ts';
import type { Plan } from '../model/plan.ts';
import { overOn } from './event-days.ts';
import type { Moments } from './moments.ts';

/** When a review was approved, against the policy. */
export type Approval = {
  /** The last day on which the incident can have ended; where that is not known, on which it can have begun, or the last system come back. */
  readonly ended: Day;
  /** The last day on which an approval is in time. */
  readonly due: Day;
  /** Nothing for a draft, or where the day is not written. */
  readonly approvedOn: Day | undefined;
  /** Days from the end of the incident to the approval; of a draft, to today. */
  readonly daysAfter: number;
  /** Days beyond the due day, so far or for good; none in time. */
  readonly daysLate: number;
};

/** The approval of each review, by its id; an approved review without its day is left out. */
export function approvalsOf(plan: Plan, moments: ReadonlyMap<string, Moments>, today: Day): ReadonlyMap<string, Approval> {
  const { timezone, policy } = plan.settings;
  return new Map(
    [...plan.reviews.values()].flatMap((review): [string, Approval][] => {
      const { id, data } = review;
      const own = moments.get(id);
      const approvedOn = data.status === 'approved' ? data.approvedOn : undefined;
      if (!own || (data.status === 'approved' && !approvedOn)) return [];
      const ended = overOn(review, own, timezone);
      const due = dayAfter(ended, policy.reviewWithin);
      const settled = approvedOn ?? today;
      return [[id, { ended, due, approvedOn, daysAfter: daysBetween(ended, settled), daysLate: Math.max(0, daysBetween(due, settled)) }]];
    }),
  );
}
