import { formatCompared, formatDuration } from '../../model/duration.ts';
import { placeIn } from '../../model/plan.ts';
import { promises } from '../current.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'objectives/backup-interval',
  kind: 'defect',
  level: 'error',
  why: 'What was written since the last copy that is safe is lost.',
  *check(plan, analysis) {
    for (const { system, objective, at, mayBe } of promises(plan, analysis)) {
      const { every, copyLag = 0 } = system.data.protection?.backup ?? {};
      if (every === undefined || every + copyLag <= objective.rpo) continue;
      const lag = copyLag ? ` with a copy lag of ${formatDuration(copyLag)}` : '';
      const [lost, promised] = formatCompared(every + copyLag, objective.rpo);
      const room = objective.rpo - copyLag;
      yield {
        at: placeIn(system, 'protection', 'backup', 'every'),
        message: `\`${system.id}\`: a backup every ${formatDuration(every)}${lag} can lose ${lost}; the RPO is ${promised}`,
        hint: [
          room > 0 ? `back up at least every ${formatDuration(room)}` : 'shorten the copy lag',
          ...(mayBe('rpo', every + copyLag) ? ['or raise the RPO in a revision'] : []),
        ].join(', '),
        related: [{ at: at('rpo'), message: 'RPO set here' }],
      };
    }
  },
});
