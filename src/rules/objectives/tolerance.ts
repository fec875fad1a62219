import { formatCompared, formatDuration } from '../../model/duration.ts';
import { promises } from '../current.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'objectives/tolerance',
  kind: 'defect',
  level: 'error',
  why: 'A target beyond what the business survives is no target.',
  *check(plan, analysis) {
    for (const { system, objective, at } of promises(plan, analysis)) {
      const { rto, mtpd } = objective;
      if (mtpd === undefined || rto <= mtpd) continue;
      const [promised, tolerable] = formatCompared(rto, mtpd);
      yield {
        at: at('rto'),
        message: `\`${system.id}\`: the RTO is ${promised}, ${formatDuration(rto - mtpd)} beyond the MTPD of ${tolerable}`,
        hint: `set an RTO within ${tolerable}, or correct the MTPD, in a revision`,
        related: [{ at: at('mtpd'), message: 'MTPD set here' }],
      };
    }
  },
});
