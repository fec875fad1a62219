import type { Day } from '../model/day.ts';
import { shift } from '../model/day.ts';
import type { Plan } from '../model/plan.ts';
import type { Objective, System } from '../model/system.ts';

/** One objective of a system and when it is in force; `index` is its place in the file. */
export type Target = {
  readonly objective: Objective;
  readonly index: number;
  /** The last day on which it is in force; nothing for the newest. */
  readonly until: Day | undefined;
  readonly state: 'past' | 'current' | 'coming';
};

/** The objectives of a system over time, oldest first. */
export type Targets = {
  readonly history: readonly Target[];
  /** The one in force today, and the one before it. */
  readonly current: Target | undefined;
  readonly previous: Target | undefined;
};

/** The objective of a system that is in force on a day: the last whose `from` is not after it. */
export const objectiveOn = (system: System, day: Day): Objective | undefined => system.objectives.findLast(({ from }) => from <= day);

/** The objectives of each system, by its id. */
export function targetsOf(plan: Plan, today: Day): ReadonlyMap<string, Targets> {
  return new Map([...plan.systems.values()].map(({ id, data }) => [id, historyOf(data, today)]));
}

function historyOf(system: System, today: Day): Targets {
  const now = objectiveOn(system, today);
  const history = system.objectives.map((objective, index): Target => {
    const next = system.objectives[index + 1];
    const state = objective === now ? 'current' : objective.from > today ? 'coming' : 'past';
    return { objective, index, until: next && shift(next.from, -1), state };
  });
  const current = history.find(({ state }) => state === 'current');
  return { history, current, previous: current && history[current.index - 1] };
}
