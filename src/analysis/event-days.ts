import type { Day } from '../model/day.ts';
import { dayAt, dayOf, type Instant, intervalOf } from '../model/instant.ts';
import type { Entry } from '../model/plan.ts';
import type { Moments } from './moments.ts';

type Review = Entry<'reviews'>;

type Days = { readonly zone: string; readonly first: Day; readonly last: Day };

const known = new WeakMap<Review, Days>();

/** The first and the last day of a timeline. Many facts ask for them, so they are worked out once. */
function daysOf(review: Review, zone: string): Days {
  const before = known.get(review);
  if (before?.zone === zone) return before;
  const [first = '', ...others] = extremes(review.data.timeline.map(({ at }) => at))
    .map((at) => dayOf(at, zone))
    .sort();
  const days = { zone, first, last: others.at(-1) ?? first };
  known.set(review, days);
  return days;
}

/** Of exact instants the earliest and the latest, because finding the day of one is slow; days and months are all kept. */
function extremes(instants: readonly Instant[]): readonly Instant[] {
  const groups = Map.groupBy(instants, (at) => at.length > 10);
  const exact = (groups.get(true) ?? []).sort((a, b) => Date.parse(a) - Date.parse(b));
  return [...exact.slice(0, 1), ...exact.slice(-1), ...(groups.get(false) ?? [])];
}

/** The day in `zone` on which the event of a review began: that of the earliest instant of its timeline. */
export const beganOn = (review: Review, zone: string): Day => daysOf(review, zone).first;

/** The day in `zone` on which the event of a review ended: that of the latest instant of its timeline. */
export const endedOn = (review: Review, zone: string): Day => daysOf(review, zone).last;

/** The day from which a review counts: its approval, or the end of its event where none is written; a draft never does. */
export const countsFrom = (review: Review, zone: string): Day | undefined =>
  review.data.status === 'approved' ? (review.data.approvedOn ?? endedOn(review, zone)) : undefined;

/**
 * The last day in `zone` on which an incident can have been resolved; where that is not known, on which it can have begun, or the last
 * of its systems can have come back.
 */
export function overOn({ data }: Review, { milestones, began }: Moments, zone: string): Day {
  const returns = milestones.resolution ? [] : data.affected.flatMap(({ restoredAt }) => (restoredAt ? intervalOf(restoredAt, zone) : []));
  const { from, to } = returns.reduce((last, one) => (one.to > last.to ? one : last), (milestones.resolution ?? began).interval);
  return dayAt(to > from ? to - 1 : to, zone);
}
