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
      const steps = way.path.flatMap((name) => stepsNamed(name, plan));
      const path = steps.map(({ name, takes }) => `${name} ${formatDuration(takes)}`);
      yield {
        at: at('rto'),
        message: `\`${system.id}\`: the earliest recovery takes ${formatDuration(way.seconds)}, ${formatDuration(way.seconds - objective.rto)} beyond the RTO of ${formatDuration(objective.rto)}: ${path.join(', then ')}`,
        hint: 'shorten a step on this path, let steps run side by side, or raise the RTO in a revision',
        related: steps.map(({ at, name }) => ({ at, message: name })),
      };
    }
  },
});

/** A step of a path, with its place and how long it takes. */
function stepsNamed({ system: id, step }: StepName, plan: Plan) {
  const system = plan.systems.get(id);
  if (!system) return [];
  const all = (system.data.recovery ?? []).map((own, index) => ({ ...own, at: placeIn(system, 'recovery', index, 'takes') }));
  return all.filter((own) => own.id === step).map(({ at, takes }) => ({ at, takes, name: `\`${id}/${step}\`` }));
}
