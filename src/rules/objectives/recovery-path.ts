import type { StepName } from '../../analysis/ways.ts';
import { formatDuration } from '../../model/duration.ts';
import { type Plan, placeIn } from '../../model/plan.ts';
import { promises } from '../current.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'objectives/recovery-path',
  kind: 'defect',
  level: 'error',
  why: 'A target that the plan’s own steps cannot keep is missed before anything fails.',
  *check(plan, analysis) {
    for (const { system, objective, at } of promises(plan, analysis)) {
      const way = analysis.recovery.systems.get(system.id)?.planned;
      if (!way || way.seconds <= objective.rto) continue;
      const path = way.path.map((name) => `\`${name.system}/${name.step}\` ${formatDuration(stepOf(name, plan)?.step.takes ?? 0)}`);
      yield {
        at: at('rto'),
        message: `\`${system.id}\`: the earliest recovery takes ${formatDuration(way.seconds)}, ${formatDuration(way.seconds - objective.rto)} beyond the RTO of ${formatDuration(objective.rto)}: ${path.join(', then ')}`,
        hint: 'shorten a step on this path, let steps run side by side, or raise the RTO in a revision',
        related: way.path.flatMap((name) => {
          const found = stepOf(name, plan);
          return found ? [{ at: placeIn(found.system, 'recovery', found.index, 'takes'), message: `\`${name.system}/${name.step}\`` }] : [];
        }),
      };
    }
  },
});

function stepOf({ system: id, step }: StepName, plan: Plan) {
  const system = plan.systems.get(id);
  const index = system?.data.recovery?.findIndex((one) => one.id === step) ?? -1;
  const found = system?.data.recovery?.[index];
  return system && found && { system, index, step: found };
}
