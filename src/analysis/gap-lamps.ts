import { type Day, daysBetween } from '../model/day.ts';
import { type GapProgress, type LampName, lampNames } from './gap-progress.ts';
import type { Rollout } from './rollout.ts';

/** One of the five steps from finding to proof. */
export type Lamp = {
  readonly name: LampName;
  readonly reached: boolean;
  readonly day: Day | undefined;
  /** The entry that lit it: `revisions/1.2.0`. */
  readonly entry: string | undefined;
  /** Days since the step before it that was reached. */
  readonly daysAfter: number | undefined;
  /** Items of the roll-out that this step waits for, where a revision has some. */
  readonly done: number | undefined;
  readonly total: number | undefined;
};

/** Where a gap waits longer than promised. */
export type Stuck = { readonly at: LampName; readonly since: Day; readonly days: number };

/** The five lamps of a gap; `rollout` is that of the revision that addresses it. */
export function lampsOf({ reached }: GapProgress, rollout: Rollout | undefined): readonly Lamp[] {
  let before: Day | undefined;
  return lampNames.map((name) => {
    const own = reached[name];
    const daysAfter = own && before ? daysBetween(before, own.day) : undefined;
    before = own?.day ?? before;
    const part = partFor(name, rollout);
    return { name, reached: own !== undefined, day: own?.day, entry: own?.entry, daysAfter, done: part?.done, total: part?.total };
  });
}

/** The step that comes next. A proof ends the way, whatever was left out before it. */
export const nextOf = ({ reached }: GapProgress): LampName | undefined =>
  reached.proved ? undefined : lampNames.find((name) => !reached[name]);

/**
 * Where a gap is stuck, since the first of its days that passed in vain: its own, and those of the roll-out that it waits
 * for; but not since before it came that far, and not on the day on which it did.
 */
export function stuckOf(
  progress: GapProgress,
  rollout: Rollout | undefined,
  days: readonly (Day | undefined)[],
  today: Day,
): Stuck | undefined {
  const at = nextOf(progress);
  if (!at || progress.pause) return undefined;
  const late = (partFor(at, rollout)?.items ?? []).filter(({ state }) => state === 'late').map(({ due }) => due);
  const passed = [...days, ...late].filter((day) => day !== undefined && day < today).sort()[0];
  if (!passed) return undefined;
  const since = [passed, ...Object.values(progress.reached).map(({ day }) => day)].sort().at(-1) ?? passed;
  return since < today ? { at, since, days: daysBetween(since, today) } : undefined;
}

function partFor(name: LampName, rollout: Rollout | undefined) {
  if (name === 'implemented') return rollout?.implementation;
  return name === 'communicated' ? rollout?.communication : undefined;
}
