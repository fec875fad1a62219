import type { Day } from '../model/day.ts';
import { dayAt, dayOf, type Instant } from '../model/instant.ts';
import type { Entry } from '../model/plan.ts';
import type { Moments } from './moments.ts';

type Review = Entry<'reviews'>;

type Days = { readonly zone: string; readonly first: Day; readonly last: Day };

const known = new WeakMap<Review, Days>();

/** The first and the last day of a timeline. Many facts ask for them, so they are worked out once. */
function daysOf(review: Review, zone: string): Days {
  const before = known.get(review);
  if (before?.zone === zone) return before;
  const own = extremes(review.data.timeline.map(({ at }) => at)).map((at) => dayOf(at, zone));
  const [first = '', last = ''] = [own.reduce(lower, own[0] ?? ''), own.reduce(upper, '')];
  const days = { zone, first, last };
  known.set(review, days);
  return days;
}

const lower = (a: Day, b: Day) => (b < a ? b : a);
const upper = (a: Day, b: Day) => (b > a ? b : a);

/** Of exact instants the earliest and the latest, because finding the day of one is slow; days and months are all kept. */
function extremes(instants: readonly Instant[]): readonly Instant[] {
  const exact = instants.filter((at) => at.length > 10);
  if (exact.length < 3) return instants;
  const times = exact.map((at) => Date.parse(at));
  const ends = [Math.min(...times), Math.max(...times)].map((time) => exact[times.indexOf(time)] ?? '');
  return [...ends, ...instants.filter((at) => at.length <= 10)];
}

/** The day in `zone` on which the event of a review began: that of the earliest instant of its timeline. */
export const beganOn = (review: Review, zone: string): Day => daysOf(review, zone).first;

/** The day in `zone` on which the event of a review ended: that of the latest instant of its timeline. */
export const endedOn = (review: Review, zone: string): Day => daysOf(review, zone).last;

/** The day from which a review counts: its approval, or the end of its event where none is written; a draft never does. */
export const countsFrom = (review: Review, zone: string): Day | undefined =>
  review.data.status === 'approved' ? (review.data.approvedOn ?? endedOn(review, zone)) : undefined;

/** The last day in `zone` on which an incident can have been resolved; where that is not known, on which it can have begun. */
export function overOn({ milestones, began }: Moments, zone: string): Day {
  const { from, to } = (milestones.resolution ?? began).interval;
  return dayAt(to > from ? to - 1 : to, zone);
}
