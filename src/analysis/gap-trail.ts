import type { Entry } from '../model/plan.ts';
import { endedOn } from './event-days.ts';
import type { GapMoment, GapProgress } from './gap-progress.ts';

/** The trail of a gap: what is told of it, begun by its proposal where its review is a draft. */
export function trailOf({ reached, moments }: GapProgress, review: Entry<'reviews'>, zone: string): readonly GapMoment[] {
  if (reached.found) return moments;
  const first = proposal(review, zone);
  return [...moments.filter(({ day }) => day < first.day), first, ...moments.filter(({ day }) => day >= first.day)];
}

/** How it begins there. */
const proposal = (review: Entry<'reviews'>, zone: string): GapMoment => ({
  event: 'proposed',
  entry: `reviews/${review.id}`,
  day: endedOn(review, zone),
  note: review.data.title,
  state: 'proposed',
});

/** Events that decide on the state: a trail without single items of roll-outs, and without due days that passed. */
export const decisive = (moments: readonly GapMoment[]): readonly GapMoment[] =>
  moments.filter(({ event }) => event !== 'done' && event !== 'told' && event !== 'overdue');
