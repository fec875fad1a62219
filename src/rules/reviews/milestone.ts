import { placeIn } from '../../model/plan.ts';
import { milestones } from '../../model/review.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'reviews/milestone',
  kind: 'defect',
  level: 'warning',
  why: 'A clock without its start or its end measures nothing.',
  *check(plan) {
    for (const review of plan.reviews.values()) {
      const { timeline, affected, unknown = [] } = review.data;
      // A tabletop exercise loses no system, so no clock runs.
      if (affected.length === 0) continue;
      for (const milestone of milestones) {
        if (unknown.includes(milestone) || timeline.some((entry) => entry.milestone === milestone)) continue;
        yield {
          at: placeIn(review, 'timeline'),
          message: `no entry of the timeline is the milestone \`${milestone}\``,
          hint: `mark one with \`milestone: ${milestone}\`, or list it under \`unknown\``,
        };
      }
    }
  },
});
