import type { Moments } from '../../analysis/moments.ts';
import { type Day, dayAfter, daysBetween, formatDay } from '../../model/day.ts';
import { formatDuration, type Seconds } from '../../model/duration.ts';
import type { Remark } from '../../model/finding.ts';
import { dayAt } from '../../model/instant.ts';
import { type Entry, placeIn } from '../../model/plan.ts';
import { counted } from '../../model/words.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'reviews/late',
  kind: 'duty',
  level: 'warning',
  why: 'After weeks nobody remembers what the instants meant.',
  *check(plan, { moments, today }) {
    const { timezone, policy } = plan.settings;
    for (const review of plan.reviews.values()) {
      const own = moments.get(review.id);
      if (own) yield* remarks(review, endOf(own, timezone), policy.reviewWithin, today);
    }
  },
});

/** The last day on which the incident can have ended; where that is not known, on which it can have begun. */
function endOf({ milestones, began }: Moments, zone: string): Day {
  const { from, to } = (milestones.resolution ?? began).interval;
  return dayAt(to > from ? to - 1 : to, zone);
}

function* remarks(review: Entry<'reviews'>, ended: Day, within: Seconds, today: Day): Iterable<Remark> {
  const { status, approvedOn } = review.data;
  const due = dayAfter(ended, within);
  const approved = status === 'approved' ? approvedOn : undefined;
  if ((approved ?? today) <= due || (status === 'approved' && !approved)) return;
  const late = `${counted(daysBetween(due, approved ?? today), 'day')} late`;
  yield {
    at: placeIn(review, approved ? 'approvedOn' : 'status'),
    message: approved
      ? `the review was approved on ${formatDay(approved)}, ${late}; it was due on ${formatDay(due)}, ${formatDuration(within)} after the incident`
      : `the review is still a draft, ${late}; it was due on ${formatDay(due)}, ${formatDuration(within)} after the incident`,
    hint: approved ? 'hold the next review sooner' : 'finish it and have it approved',
  };
}
