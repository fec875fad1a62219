import { beganOn } from '../../analysis/event-days.ts';
import { formatDay } from '../../model/day.ts';
import { placeIn } from '../../model/plan.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'revisions/because',
  kind: 'defect',
  level: 'warning',
  why: 'A change cannot follow from what had not happened.',
  *check(plan) {
    for (const revision of plan.revisions.values()) {
      for (const [index, id] of (revision.data.because.reviews ?? []).entries()) {
        const review = plan.reviews.get(id);
        const began = review && beganOn(review, plan.settings.timezone);
        if (!began || began <= revision.data.date) continue;
        yield {
          at: placeIn(revision, 'because', 'reviews', index),
          message: `\`${revision.id}\` is of ${formatDay(revision.data.date)}, and \`${id}\` reviews what happened on ${formatDay(began)}`,
          hint: 'correct the date, or name another review',
          related: [{ at: placeIn(review, 'timeline', 0, 'at'), message: 'it happened here' }],
        };
      }
    }
  },
});
