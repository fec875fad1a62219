import type { Seconds } from '../model/duration.ts';
import { type Graph, graphOf, inOrder } from './graph.ts';
import type { StepTimes } from './steps.ts';

/** A step with its system. */
export type StepName = { readonly system: string; readonly step: string };

/** The earliest time at which a system is back, counted from the start of recovery, and the steps that decide it, in order. */
export type Way = { readonly seconds: Seconds; readonly path: readonly StepName[] };

/** When a step begins and ends, counted from the start of recovery. */
export type Slot = StepName & { readonly starts: Seconds; readonly ends: Seconds };

/** Earliest times under one choice of durations. */
export type Times = {
  /** By system; nothing for those in or behind a cycle, or where neither they nor what they need declare any step. */
  readonly ways: ReadonlyMap<string, Way>;
  /** By `system/step`. */
  readonly slots: ReadonlyMap<string, Slot>;
};

/** The name of a step across systems: `payments/replay`. */
const stepKey = ({ system, step }: StepName): string => `${system}/${step}`;

/**
 * The earliest times when everything runs side by side: a step begins when the steps before it are done and all that its
 * system needs is back.
 *
 * @param order systems after what they need; those in or behind a cycle left out
 * @param duration how long a step is taken to last
 */
export function timesOf(
  order: readonly string[],
  needs: Graph,
  steps: ReadonlyMap<string, readonly StepTimes[]>,
  duration: (step: StepTimes) => Seconds,
): Times {
  const back = new Map<string, End | undefined>();
  const slots = new Map<string, Slot>();
  for (const id of order) {
    const before = (needs.get(id) ?? []).map((other) => back.get(other));
    // A dependency without a time, because its steps form a loop, leaves this one without a time too.
    back.set(id, before.includes(undefined) ? undefined : systemEnd(latestOf(before, start), steps.get(id) ?? [], duration, slots));
  }
  const ways = [...back].flatMap(([id, end]) => (end?.last ? [[id, { seconds: end.at, path: pathTo(end) }] as const] : []));
  return { ways: new Map(ways), slots };
}

/** When something is done, and the chain of steps that it waited for. */
type End = { readonly at: Seconds; readonly last?: StepName; readonly before?: End };

const start: End = { at: 0 };

/** The latest of several ends, the first of equals; where none is later than `begin`, that. Every step takes some time. */
const latestOf = (ends: readonly (End | undefined)[], begin: End): End =>
  ends.reduce<End>((latest, end) => (end && end.at > latest.at ? end : latest), begin);

function systemEnd(
  begin: End,
  steps: readonly StepTimes[],
  duration: (step: StepTimes) => Seconds,
  slots: Map<string, Slot>,
): End | undefined {
  const byId = new Map(steps.map((own) => [own.step.id, own]));
  const after = graphOf(byId, ({ step }) => step.after ?? []);
  const ids = [...byId.keys()];
  const order = inOrder(after, (a, b) => ids.indexOf(a) - ids.indexOf(b));
  if (order.length < byId.size) return undefined;
  const ends = new Map<string, End>();
  for (const id of order) {
    const own = byId.get(id);
    if (!own) continue;
    const preceding = (after.get(id) ?? []).map((one) => ends.get(one));
    const from = latestOf(preceding, begin);
    const end = { at: from.at + duration(own), last: { system: own.system, step: id }, before: from };
    ends.set(id, end);
    slots.set(stepKey(end.last), { ...end.last, starts: from.at, ends: end.at });
  }
  return latestOf([...ends.values()], begin);
}

function pathTo(end: End): readonly StepName[] {
  const path: StepName[] = [];
  for (let at: End | undefined = end; at?.last; at = at.before) path.unshift(at.last);
  return path;
}
