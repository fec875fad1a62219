import { compare, comparePlaces } from '../model/compare.ts';
import type { Seconds } from '../model/duration.ts';
import type { Plan } from '../model/plan.ts';
import { cyclesOf, type Graph, graphOf, inOrder, reachable, reversed } from './graph.ts';
import type { StepTimes } from './steps.ts';
import type { Targets } from './targets.ts';
import { tierRank } from './tiers.ts';
import { type Times, timesOf, type Way } from './ways.ts';

/** How one system comes back when everything runs side by side. */
export type SystemRecovery = {
  /** Place in the recovery order, from 1; nothing in or behind a cycle. */
  readonly order: number | undefined;
  /** Systems that it needs, and those that need it, over any number of others. */
  readonly needs: ReadonlySet<string>;
  readonly neededBy: ReadonlySet<string>;
  /** The earliest time as declared; with the measured medians; with the worst that was measured for each step. */
  readonly planned: Way | undefined;
  readonly median: Way | undefined;
  readonly worst: Way | undefined;
  /** Whether any step of it, or of what it needs, was ever measured. */
  readonly measured: boolean;
  /** Of itself and what it needs: systems that declare no step, so that the times are less than the truth. */
  readonly stepless: readonly string[];
};

/** Whether a system and another lie on one cycle: each needs the other, so that neither can be first. */
export const sharesCycle = ({ needs, neededBy }: Pick<SystemRecovery, 'needs' | 'neededBy'>, other: string): boolean =>
  needs.has(other) && neededBy.has(other);

/** The way back of all systems. */
export type Recovery = {
  readonly systems: ReadonlyMap<string, SystemRecovery>;
  /** Systems that each one needs directly, and that need it directly. */
  readonly needs: Graph;
  readonly neededBy: Graph;
  /** Recovery order: each system after what it needs; urgent tiers, within a tier short RTOs, and what these need, first. */
  readonly order: readonly string[];
  /** Loops of systems, and of steps within a system, each named whole. */
  readonly cycles: readonly (readonly string[])[];
  readonly stepCycles: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** When each step runs as planned, by `system/step`. */
  readonly slots: Times['slots'];
};

/** Work out the recovery order and the earliest times. References to what does not exist are left out. */
export function recoveryOf(
  plan: Plan,
  steps: ReadonlyMap<string, readonly StepTimes[]>,
  targets: ReadonlyMap<string, Pick<Targets, 'current'>>,
): Recovery {
  const needs = graphOf(plan.systems, ({ data }) => data.dependsOn ?? []);
  const neededBy = reversed(needs);
  const byId = inOrder(needs, compare);
  const planned = timesOf(byId, needs, steps, ({ step }) => step.takes);
  const median = timesOf(byId, needs, steps, (own) => own.median ?? own.step.takes);
  const worst = timesOf(byId, needs, steps, (own) => own.worst ?? own.step.takes);
  const order = inOrder(needs, byUrgency(urgenciesOf(plan, byId, neededBy, targets), planned));
  const place = new Map(order.map((id, index) => [id, index + 1]));
  const systems = [...plan.systems.keys()].map((id): [string, SystemRecovery] => {
    const all = reachable(needs, id);
    const own = [id, ...all].map((one) => ({ one, steps: steps.get(one) ?? [] }));
    return [
      id,
      {
        order: place.get(id),
        needs: all,
        neededBy: reachable(neededBy, id),
        planned: planned.ways.get(id),
        median: median.ways.get(id),
        worst: worst.ways.get(id),
        measured: own.some((part) => part.steps.some(({ times }) => times.length > 0)),
        stepless: own.filter((part) => part.steps.length === 0).map(({ one }) => one),
      },
    ];
  });
  const stepCycles = new Map([...steps].map(([id, own]) => [id, cyclesOf(stepGraph(own))] as const).filter(([, found]) => found.length));
  return { systems: new Map(systems), needs, neededBy, order, cycles: cyclesOf(needs), stepCycles, slots: planned.slots };
}

const stepGraph = (steps: readonly StepTimes[]): Graph =>
  graphOf(new Map(steps.map((own) => [own.step.id, own])), ({ step }) => step.after ?? []);

/** How urgent a system is: its tier, and the RTO that is in force; infinite without one. */
type Urgency = { readonly tier: number; readonly rto: Seconds };

/** The most urgent of a system and of all that need it: what a critical system needs is itself critical. */
function urgenciesOf(
  plan: Plan,
  order: readonly string[],
  neededBy: Graph,
  targets: ReadonlyMap<string, Pick<Targets, 'current'>>,
): ReadonlyMap<string, Urgency> {
  const urgencies = new Map<string, Urgency>();
  for (const id of order.toReversed()) {
    const own = { tier: tierRank(plan, id), rto: targets.get(id)?.current?.objective.rto ?? Number.POSITIVE_INFINITY };
    const dependants = (neededBy.get(id) ?? []).flatMap((other) => urgencies.get(other) ?? []);
    urgencies.set(
      id,
      [own, ...dependants].reduce((most, next) => (moreUrgent(next, most) < 0 ? next : most)),
    );
  }
  return urgencies;
}

/** Below zero where the first is more urgent: of a more urgent tier, or of the same and to be back sooner. */
const moreUrgent = (one: Urgency, other: Urgency): number => one.tier - other.tier || (one.rto === other.rto ? 0 : one.rto - other.rto);

/** Urgent first, then quick, then by name; systems without a known time come after those with one. */
const byUrgency = (urgencies: ReadonlyMap<string, Urgency>, { ways }: Times) => {
  const earliest = (id: string): Seconds => ways.get(id)?.seconds ?? Number.MAX_SAFE_INTEGER;
  const byName = comparePlaces(urgencies.keys());
  return (a: string, b: string) => {
    const [one, other] = [urgencies.get(a), urgencies.get(b)];
    return (one && other ? moreUrgent(one, other) : 0) || earliest(a) - earliest(b) || byName(a, b);
  };
};
