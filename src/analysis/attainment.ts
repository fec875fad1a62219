import type { Plan } from '../model/plan.ts';
import type { Measurement, Measurements } from './measurements.ts';
import type { Verdict } from './span.ts';
import { tierRank } from './tiers.ts';

/** How many recoveries had each verdict against the RTO and the RPO, taken together, in force at their disruption. */
export type Counts = Readonly<Record<Verdict, number>> & { readonly measured: number };

/** The recoveries of one half of a year, oldest first; `half` is 1 or 2. */
export type Period = {
  readonly year: number;
  readonly half: 1 | 2;
  readonly recoveries: readonly Measurement[];
  readonly counts: Counts;
};

/** Which targets were kept: of first-tier systems by half-year, oldest first, and in all; and of each system. */
export type Attainment = {
  readonly periods: readonly Period[];
  readonly firstTier: Counts;
  readonly bySystem: ReadonlyMap<string, Counts>;
};

/** Count what approved reviews measured. A recovery of which neither the time nor the loss is known counts as `unknown`, not as measured. */
export function attainmentOf(plan: Plan, { all }: Measurements): Attainment {
  const approved = all.filter(({ draft }) => !draft).toReversed();
  const first = approved.filter(({ system }) => plan.systems.has(system) && tierRank(plan, system) === 0);
  const periods = Map.groupBy(first, ({ day }) => `${day.slice(0, 4)}-${Number(day.slice(5, 7)) <= 6 ? 1 : 2}`);
  return {
    periods: [...periods].map(([name, recoveries]) => ({
      year: Number(name.slice(0, 4)),
      half: name.endsWith('1') ? 1 : 2,
      recoveries,
      counts: countsOf(recoveries),
    })),
    firstTier: countsOf(first),
    bySystem: new Map([...Map.groupBy(approved, ({ system }) => system)].map(([id, own]) => [id, countsOf(own)])),
  };
}

function countsOf(measurements: readonly Measurement[]): Counts {
  const count = (verdict: Verdict) => measurements.filter(({ inForce }) => inForce.both === verdict).length;
  const [met, missed, undetermined] = [count('met'), count('missed'), count('undetermined')];
  return {
    met,
    missed,
    undetermined,
    unknown: count('unknown'),
    'no-target': count('no-target'),
    measured: met + missed + undetermined,
  };
}
