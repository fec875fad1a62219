import type { Day } from '../model/day.ts';
import { dayAt, dayOf } from '../model/instant.ts';
import type { Entry } from '../model/plan.ts';
import type { Moments } from './moments.ts';

type Review = Entry<'reviews'>;

const known = new WeakMap<Review, { readonly zone: string; readonly days: readonly Day[] }>();

/** The days of a timeline, in order. Many facts ask for them, so they are worked out once. */
function days(review: Review, zone: string): readonly Day[] {
  const before = known.get(review);
  if (before?.zone === zone) return before.days;
  const days = review.data.timeline.map(({ at }) => dayOf(at, zone)).sort();
  known.set(review, { zone, days });
  return days;
}

/** The day in `zone` on which the event of a review began: that of the earliest instant of its timeline. */
export const beganOn = (review: Review, zone: string): Day => days(review, zone)[0] ?? '';

/** The day in `zone` on which the event of a review ended: that of the latest instant of its timeline. */
export const endedOn = (review: Review, zone: string): Day => days(review, zone).at(-1) ?? '';

/** The day from which a review counts: its approval, or the end of its event where none is written; a draft never does. */
export const countsFrom = (review: Review, zone: string): Day | undefined =>
  review.data.status === 'approved' ? (review.data.approvedOn ?? endedOn(review, zone)) : undefined;

/** The last day in `zone` on which an incident can have been resolved; where that is not known, on which it can have begun. */
export function overOn({ milestones, began }: Moments, zone: string): Day {
  const { from, to } = (milestones.resolution ?? began).interval;
  return dayAt(to > from ? to - 1 : to, zone);
}
