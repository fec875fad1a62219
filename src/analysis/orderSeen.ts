import type { Plan } from '../model/plan.ts';
import type { Measurement, Measurements } from './measurements.ts';
import type { Recovery } from './recovery.ts';
import { tierRank } from './tiers.ts';

/** Two systems that came back the other way round than planned. `first` was surely back before `second`. */
export type Inversion = {
  readonly first: Measurement;
  readonly second: Measurement;
  /** `dependency`: the first needs the second. `tier`: the second is more urgent. `none`: the plan allows both. */
  readonly against: 'dependency' | 'tier' | 'none';
};

/** The order in which the systems of one review were really restored. */
export type OrderSeen = { readonly restored: readonly Measurement[]; readonly inversions: readonly Inversion[] };

/** The order really seen in each review, by its id. */
export function ordersSeen(plan: Plan, { byReview }: Measurements, recovery: Recovery): ReadonlyMap<string, OrderSeen> {
  return new Map(
    [...byReview].map(([id, measurements]) => {
      const restored = measurements
        .filter((one) => one.restored && plan.systems.has(one.system))
        .sort((a, b) => time(a) - time(b) || a.index - b.index);
      return [id, { restored, inversions: [...inversionsIn(restored, plan, recovery)] }];
    }),
  );
}

const time = ({ restored }: Measurement) => restored?.interval.from ?? 0;

function* inversionsIn(restored: readonly Measurement[], plan: Plan, recovery: Recovery): Iterable<Inversion> {
  for (const [index, first] of restored.entries()) {
    for (const second of restored.slice(index + 1)) {
      if (!surelyBefore(first, second)) continue;
      const against = reason(first, second, plan, recovery);
      if (against) yield { first, second, against };
    }
  }
}

/** Whether the first was surely back before the second, and the second was already lost by then. */
function surelyBefore(first: Measurement, second: Measurement): boolean {
  const [one, other] = [first.restored?.interval, second.restored?.interval];
  if (!one || !other || one.to >= other.from) return false;
  return !second.disrupted || second.disrupted.interval.from < one.to;
}

function reason({ system: first }: Measurement, { system: second }: Measurement, plan: Plan, { systems }: Recovery) {
  const [one, other] = [systems.get(first), systems.get(second)];
  if (one?.needs.has(second)) return 'dependency';
  if (other?.needs.has(first)) return undefined;
  if (tierRank(plan, second) < tierRank(plan, first) && !servesUrgent(first, second, plan, systems)) return 'tier';
  return one?.order !== undefined && other?.order !== undefined && other.order < one.order ? 'none' : undefined;
}

/** Whether a system as urgent as `second` needs `first`, so that it was right to be quick. */
const servesUrgent = (first: string, second: string, plan: Plan, systems: Recovery['systems']) =>
  [...(systems.get(first)?.neededBy ?? [])].some((other) => tierRank(plan, other) <= tierRank(plan, second));
