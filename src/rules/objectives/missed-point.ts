import { formatCompared, formatDuration } from '../../model/duration.ts';
import { placeIn } from '../../model/plan.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'objectives/missed-point',
  kind: 'duty',
  level: 'warning',
  why: 'Data lost beyond the promise calls for better copies or a truer promise.',
  *check(_, { measurements }) {
    for (const { review, index, system, rpa, draft, inForce } of measurements.all) {
      const { verdict, target = 0, margin = 0 } = inForce.rpo;
      if (draft || !rpa || verdict !== 'missed') continue;
      const [lost, promised] = formatCompared(rpa, target);
      yield {
        at: placeIn(review, 'affected', index),
        message: `\`${system}\` lost ${lost} of data, ${rpa.min === rpa.max ? '' : 'at least '}${formatDuration(margin)} beyond its RPO of ${promised}`,
        hint: 'answer the gap behind it in a revision, or change the target',
      };
    }
  },
});
