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
      const { date, because } = revision.data;
      const later = (because.reviews ?? []).flatMap((id, index) => {
        const review = plan.reviews.get(id);
        const began = review && beganOn(review, plan.settings.timezone);
        return began && began > date ? [{ id, index, review, began }] : [];
      });
      const [first, ...others] = later;
      // One date that is wrong is one mistake, whatever is cited.
      if (!first) continue;
      yield {
        at: placeIn(revision, 'because', 'reviews', first.index),
        message: `\`${revision.id}\` is of ${formatDay(date)}, and \`${first.id}\` reviews what happened on ${formatDay(first.began)}`,
        hint: others.length > 0 ? 'correct the date' : 'correct the date, or name another review',
        related: later.map(({ review, id }) => ({ at: placeIn(review, 'timeline', 0, 'at'), message: `\`${id}\` happened here` })),
      };
    }
  },
});
