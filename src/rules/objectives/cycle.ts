import type { Remark } from '../../model/finding.ts';
import { type Entry, type Plan, placeIn } from '../../model/plan.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'objectives/cycle',
  kind: 'defect',
  level: 'error',
  why: 'Systems or steps that wait for each other never begin.',
  *check(plan, { recovery }) {
    for (const loop of recovery.cycles) {
      const system = plan.systems.get(loop[0] ?? '');
      if (system) yield systems(loop, system, plan);
    }
    for (const [id, loops] of recovery.stepCycles) {
      const system = plan.systems.get(id);
      for (const loop of loops) if (system) yield steps(loop, system);
    }
  },
});

function systems(loop: readonly string[], system: Entry<'systems'>, plan: Plan): Remark {
  const [, ...others] = loop;
  return {
    at: dependency(system, next(loop, 0)),
    message: others.length
      ? `${round(loop)} depend on each other, so none can be recovered first`
      : `\`${system.id}\` depends on itself, so it can never be recovered`,
    hint: 'take out the dependency that is not needed to come back',
    related: others.flatMap((id, index) => {
      const other = plan.systems.get(id);
      return other ? [{ at: dependency(other, next(loop, index + 1)), message: `\`${id}\` depends on \`${next(loop, index + 1)}\`` }] : [];
    }),
  };
}

function steps(loop: readonly string[], system: Entry<'systems'>): Remark {
  const index = system.data.recovery?.findIndex(({ id }) => id === loop[0]) ?? 0;
  const position = system.data.recovery?.[index]?.after?.indexOf(next(loop, 0)) ?? 0;
  return {
    at: placeIn(system, 'recovery', index, 'after', position),
    message:
      loop.length > 1
        ? `the steps ${round(loop)} of \`${system.id}\` wait for each other, so none can begin`
        : `the step \`${loop[0]}\` of \`${system.id}\` waits for itself, so it can never begin`,
    hint: 'take out the `after` that is not needed',
  };
}

const dependency = (system: Entry<'systems'>, on: string) => placeIn(system, 'dependsOn', system.data.dependsOn?.indexOf(on) ?? 0);

const next = (loop: readonly string[], index: number) => loop[(index + 1) % loop.length] ?? '';

const round = (loop: readonly string[]) => [...loop, loop[0]].map((id) => `\`${id}\``).join(' → ');
