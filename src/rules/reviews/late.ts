import { overOn } from '../../analysis/eventDays.ts';
import { type Day, dayAfter, daysBetween, formatDay } from '../../model/day.ts';
import { formatDuration, type Seconds } from '../../model/duration.ts';
import type { Remark } from '../../model/finding.ts';
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
      if (own) yield* remarks(review, overOn(own, timezone), policy.reviewWithin, today);
    }
  },
});

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
