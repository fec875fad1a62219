import { formatCompared, formatDuration } from '../../model/duration.ts';
import { placeIn } from '../../model/plan.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'reviews/late-start',
  kind: 'duty',
  level: 'warning',
  why: 'Each minute before recovery begins is a minute of the RTO.',
  *check(plan, { lags, moments }) {
    for (const review of plan.reviews.values()) {
      // A tabletop exercise loses no system, so no clock runs.
      if (review.data.affected.length === 0) continue;
      const { start, startJudged } = lags.get(review.id) ?? {};
      const { verdict, target = 0, margin = 0 } = startJudged ?? {};
      if (!start || verdict !== 'missed') continue;
      const [began, allowed] = formatCompared(start, target);
      yield {
        at: placeIn(review, 'timeline', moments.get(review.id)?.milestones.recoveryStart?.index ?? 0, 'at'),
        message: `recovery began ${began} after detection, ${start.min === start.max ? '' : 'at least '}${formatDuration(margin)} later than the ${allowed} of the policy`,
        hint: 'find what recovery waited for, and raise a gap for it',
      };
    }
  },
});
