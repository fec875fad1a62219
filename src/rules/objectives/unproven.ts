import type { Evidence } from '../../analysis/evidence.ts';
import { formatDay } from '../../model/day.ts';
import { formatDuration } from '../../model/duration.ts';
import { counted } from '../../model/words.ts';
import { promises } from '../current.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'objectives/unproven',
  kind: 'duty',
  level: 'warning',
  why: 'A target that no recent recovery has proven is a hope.',
  refutable: true,
  *check(plan, analysis) {
    const { evidenceExpires } = plan.settings.policy;
    for (const { system, at } of promises(plan, analysis)) {
      const evidence = analysis.evidence.get(system.id);
      if (evidence && !evidence.expired) continue;
      yield {
        at: at('rto'),
        message: `\`${system.id}\` ${lastProof(evidence)}; proof lasts ${formatDuration(evidenceExpires)}`,
        hint: 'recover it in an exercise, and review that',
      };
    }
  },
});

const lastProof = (evidence: Evidence | undefined) =>
  evidence
    ? `was last recovered and measured on ${formatDay(evidence.on)}, ${counted(evidence.ageDays, 'day')} ago`
    : 'was never recovered and measured';
