import { placeIn } from '../../model/plan.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'reviews/no-gaps',
  kind: 'defect',
  level: 'error',
  why: 'A review that finds nothing has to say why, or it was not looked at closely.',
  *check(plan) {
    for (const review of plan.reviews.values()) {
      if (review.data.gaps?.length || review.data.noGaps) continue;
      yield {
        at: placeIn(review, 'gaps'),
        message: 'the review raises no gap and does not say why',
        hint: 'list its `gaps`, or write `noGaps: Everything went as planned because …`',
      };
    }
  },
});
