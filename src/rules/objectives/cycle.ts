import type { Remark } from '../../model/finding.ts';
import { type Entry, type Plan, placeIn } from '../../model/plan.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'objectives/cycle',
  kind: 'defect',
  level: 'error',
  why: 'Systems or steps that wait for each other never begin.',
  *check(plan, { recovery }) {
    for (const loop of recovery.cycles) yield* systems(loop, plan);
    for (const [id, loops] of recovery.stepCycles) {
      const system = plan.systems.get(id);
      for (const loop of loops) if (system) yield* steps(loop, system);
    }
  },
});

function* systems(loop: readonly string[], plan: Plan): Iterable<Remark> {
  const [first, ...others] = pairs(loop).flatMap(([id, on]) => {
    const system = plan.systems.get(id);
    return system ? [{ at: placeIn(system, 'dependsOn', system.data.dependsOn?.indexOf(on) ?? 0), id, on }] : [];
  });
  if (!first) return;
  yield {
    at: first.at,
    message: others.length
      ? `${round(loop)} depend on each other, so none can be recovered first`
      : `\`${first.id}\` depends on itself, so it can never be recovered`,
    hint: 'take out the dependency that is not needed to come back',
    related: others.map(({ at, id, on }) => ({ at, message: `\`${id}\` depends on \`${on}\`` })),
  };
}

function* steps(loop: readonly string[], system: Entry<'systems'>): Iterable<Remark> {
  const [pair] = pairs(loop);
  for (const [index, { id, after = [] }] of (system.data.recovery ?? []).entries()) {
    if (id !== pair?.[0]) continue;
    yield {
      at: placeIn(system, 'recovery', index, 'after', after.indexOf(pair[1])),
      message:
        loop.length > 1
          ? `the steps ${round(loop)} of \`${system.id}\` wait for each other, so none can begin`
          : `the step \`${id}\` of \`${system.id}\` waits for itself, so it can never begin`,
      hint: 'take out the `after` that is not needed',
    };
  }
}

/** Each one of a loop with the one that it waits for; the last waits for the first. */
const pairs = (loop: readonly string[]) => loop.map((id, index) => [id, loop[(index + 1) % loop.length] ?? id] as const);

const round = (loop: readonly string[]) => [...loop, loop[0]].map((id) => `\`${id}\``).join(' → ');
