import type { StepName } from '../../analysis/ways.ts';
import { formatCompared, formatDuration } from '../../model/duration.ts';
import { type Plan, placeIn } from '../../model/plan.ts';
import { promises } from '../current.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'objectives/recovery-path',
  kind: 'defect',
  level: 'error',
  why: 'A target that the plan’s own steps cannot keep is missed before anything fails.',
  *check(plan, analysis) {
    for (const { system, objective, at, mayBe } of promises(plan, analysis)) {
      const way = analysis.recovery.systems.get(system.id)?.planned;
      if (!way || way.seconds <= objective.rto) continue;
      const [takes, promised] = formatCompared(way.seconds, objective.rto);
      const steps = way.path.flatMap((name) => stepsNamed(name, plan));
      yield {
        at: at('rto'),
        message: `\`${system.id}\`: the earliest recovery takes ${takes}, ${formatDuration(way.seconds - objective.rto)} beyond the RTO of ${promised}: ${pathWords(steps)}`,
        hint: mayBe('rto', way.seconds)
          ? 'shorten a step on this path, let steps run side by side, or raise the RTO in a revision'
          : 'shorten a step on this path, or let steps run side by side',
        related: longest(steps).map(({ at, name }) => ({ at, message: name })),
      };
    }
  },
});

/** More steps than these are told system by system. */
const most = 12;

/** The path step by step; a long one system by system, and of very many systems the first. */
function pathWords(steps: readonly NamedStep[]): string {
  if (steps.length <= most) return steps.map(({ name, takes }) => `${name} ${formatDuration(takes)}`).join(', then ');
  const parts = [...Map.groupBy(steps, ({ system }) => system)].map(([system, own]) => `\`${system}\` ${partWords(own)}`);
  const left = parts.length - most;
  return [...parts.slice(0, most), ...(left > 0 ? [`${left} more ${left === 1 ? 'system' : 'systems'}`] : [])].join(', then ');
}

const partWords = (own: readonly NamedStep[]): string =>
  `${formatDuration(own.reduce((sum, { takes }) => sum + takes, 0))} (${own.length} ${own.length === 1 ? 'step' : 'steps'})`;

/** The steps that take longest, in the order of the path: there is most to be won. */
function longest(steps: readonly NamedStep[]): readonly NamedStep[] {
  const chosen = new Set(steps.toSorted((a, b) => b.takes - a.takes).slice(0, most));
  return steps.filter((step) => chosen.has(step));
}

type NamedStep = ReturnType<typeof stepsNamed>[number];

/** A step of a path, with its place and how long it takes. */
function stepsNamed({ system: id, step }: StepName, plan: Plan) {
  const system = plan.systems.get(id);
  const index = system?.data.recovery?.findIndex((own) => own.id === step) ?? -1;
  const own = system?.data.recovery?.[index];
  return system && own
    ? [{ at: placeIn(system, 'recovery', index, 'takes'), takes: own.takes, system: id, name: `\`${id}/${step}\`` }]
    : [];
}
