import { formatDuration, formatSpan } from '../../model/duration.ts';
import { promises } from '../current.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'objectives/slack',
  kind: 'duty',
  level: 'notice',
  why: 'A target far above what is reached again and again hides that more could be promised.',
  *check(plan, analysis) {
    for (const { system, objective, at } of promises(plan, analysis)) {
      const time = analysis.recommendations.get(system.id)?.time;
      if (time?.advice !== 'tighten' || !time.range) continue;
      yield {
        at: at('rto'),
        message: `\`${system.id}\` recovered in ${formatSpan(time.range)} in its three newest measurements, under half of its RTO of ${formatDuration(objective.rto)}`,
        hint: 'consider a tighter RTO in a revision',
      };
    }
  },
});
