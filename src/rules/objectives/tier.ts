import { formatCompared } from '../../model/duration.ts';
import { promises } from '../current.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'objectives/tier',
  kind: 'defect',
  level: 'error',
  why: 'A tier says how urgent a system is; a looser target takes that back in silence.',
  *check(plan, analysis) {
    const tiers = new Map(plan.settings.tiers.map((tier) => [tier.id, tier]));
    for (const { system, objective, at } of promises(plan, analysis)) {
      const tier = tiers.get(system.data.tier);
      const bounds = [
        ['rto', 'RTO', objective.rto, tier?.maxRto],
        ['rpo', 'RPO', objective.rpo, tier?.maxRpo],
      ] as const;
      for (const [field, name, target, bound] of bounds) {
        if (bound === undefined || target <= bound) continue;
        const [promised, allowed] = formatCompared(target, bound);
        yield {
          at: at(field),
          message: `\`${system.id}\`: the ${name} is ${promised}; the tier \`${tier?.id}\` allows at most ${allowed}`,
          hint: `tighten the ${name} to ${allowed} in a revision, or move the system to another tier`,
        };
      }
    }
  },
});
