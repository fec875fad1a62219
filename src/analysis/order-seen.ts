import type { Interval } from '../model/instant.ts';
import type { Plan } from '../model/plan.ts';
import type { Measurement, Measurements } from './measurements.ts';
import { type Recovery, type SystemRecovery, sharesCycle } from './recovery.ts';
import { tierRank } from './tiers.ts';

/** Two systems that came back the other way round than planned. `first` was surely back before `second`. */
export type Inversion = {
  readonly first: Measurement;
  readonly second: Measurement;
  /** `dependency`: the first needs the second. `tier`: the second is more urgent. `none`: the plan allows both. */
  readonly against: 'dependency' | 'tier' | 'none';
};

/** The order in which the systems of one review were really restored. */
export type OrderSeen = {
  readonly restored: readonly Measurement[];
  /** The same in groups that surely came one after the other; within a group the order is not known, or not all of it. */
  readonly groups: readonly (readonly Measurement[])[];
  readonly inversions: readonly Inversion[];
};

/** The order really seen in each review, by its id. */
export function ordersSeen(plan: Plan, { byReview }: Measurements, { systems }: Recovery): ReadonlyMap<string, OrderSeen> {
  return new Map(
    [...byReview].map(([id, measurements]) => {
      const back = measurements
        .flatMap((measurement) => backOf(measurement, systems.get(measurement.system)))
        .sort((a, b) => a.at.from - b.at.from || a.measurement.index - b.measurement.index);
      return [id, { restored: back.map(measurementOf), groups: groupsOf(back), inversions: inversionsIn(back, plan) }];
    }),
  );
}

/** A system that came back, with when it did and its place among all systems. */
type Back = { readonly measurement: Measurement; readonly at: Interval; readonly recovery: SystemRecovery };

const backOf = (measurement: Measurement, recovery: SystemRecovery | undefined): readonly Back[] =>
  measurement.restored && recovery ? [{ measurement, at: measurement.restored.interval, recovery }] : [];

const measurementOf = ({ measurement }: Back): Measurement => measurement;

function groupsOf(back: readonly Back[]): OrderSeen['groups'] {
  const groups: Back[][] = [];
  for (const one of back) {
    const last = groups.at(-1);
    if (last?.some(({ at }) => at.to > one.at.from)) last.push(one);
    else groups.push([one]);
  }
  return groups.map((group) => group.map(measurementOf));
}

const inversionsIn = (back: readonly Back[], plan: Plan): readonly Inversion[] =>
  back.flatMap((first) =>
    back.flatMap((second) => {
      const against = surelyBefore(first, second) ? reason(first, second, plan) : undefined;
      return against ? [{ first: first.measurement, second: second.measurement, against }] : [];
    }),
  );

/** Whether the first was surely back before the second, and the second was already lost by then. */
const surelyBefore = ({ at: one }: Back, { at: other, measurement: { disrupted } }: Back): boolean =>
  one.to < other.from && (!disrupted || disrupted.interval.from < one.to);

/** What speaks against an order; of systems on one cycle nothing can be said, because the plan has no order for them. */
function reason(first: Back, second: Back, plan: Plan): Inversion['against'] | undefined {
  const other = second.measurement.system;
  if (sharesCycle(first.recovery, other)) return undefined;
  if (first.recovery.needs.has(other)) return 'dependency';
  const urgency = tierRank(plan, other);
  if (urgency < tierRank(plan, first.measurement.system) && !serves(first, urgency, plan)) return 'tier';
  return (second.recovery.order ?? Number.POSITIVE_INFINITY) < (first.recovery.order ?? 0) ? 'none' : undefined;
}

/** Whether a system of that urgency needs it, so that it was right to be quick. */
const serves = ({ recovery }: Back, urgency: number, plan: Plan): boolean =>
  [...recovery.neededBy].some((id) => tierRank(plan, id) <= urgency);
