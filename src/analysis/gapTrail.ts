import type { Day } from '../model/day.ts';
import type { Entry } from '../model/plan.ts';
import { endedOn } from './eventDays.ts';
import type { GapMoment } from './gapProgress.ts';

/** How the trail of a gap begins while its review is a draft. */
export const proposal = (review: Entry<'reviews'>, zone: string): GapMoment => ({
  event: 'proposed',
  entry: `reviews/${review.id}`,
  day: endedOn(review, zone),
  note: review.data.title,
  state: 'proposed',
});

/** A trail with the day on which the gap was due in vain, in its place. */
export function withOverdue(moments: readonly GapMoment[], due: Day, review: Entry<'reviews'>): readonly GapMoment[] {
  const before = moments.filter(({ day }) => day <= due);
  const state = before.at(-1)?.state ?? 'proposed';
  const moment: GapMoment = { event: 'overdue', entry: `reviews/${review.id}`, day: due, note: undefined, state };
  return [...before, moment, ...moments.slice(before.length)];
}

/** Events that decide on the state: a trail without single items of roll-outs. */
export const decisive = (moments: readonly GapMoment[]): readonly GapMoment[] =>
  moments.filter(({ event }) => event !== 'done' && event !== 'told');
