import { formatCompared, formatDuration } from '../../model/duration.ts';
import { placeIn } from '../../model/plan.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'objectives/missed-time',
  kind: 'duty',
  level: 'warning',
  why: 'A recovery that took longer than promised calls for a better recovery or a truer promise.',
  *check(_, { measurements }) {
    for (const { review, index, system, rta, draft, inForce } of measurements.all) {
      const { verdict, target = 0, margin = 0 } = inForce.rto;
      if (draft || !rta || verdict !== 'missed') continue;
      const [took, promised] = formatCompared(rta, target);
      yield {
        at: placeIn(review, 'affected', index),
        message: `\`${system}\` ${rta.max === undefined ? `is not back after ${took}` : `took ${took} to recover`}, ${rta.min === rta.max ? '' : 'at least '}${formatDuration(margin)} beyond its RTO of ${promised}`,
        hint: 'answer the gap behind it in a revision, or change the target',
      };
    }
  },
});
