import type { Analysis } from '../../analysis/index.ts';
import type { StepTimes } from '../../analysis/steps.ts';
import type { Seconds, Span } from '../../model/duration.ts';
import type { Plan } from '../../model/plan.ts';
import type { AddressOf } from './data.ts';

/** One step of a recovery: who does what, and how long it takes. */
export type IncidentStep = {
  readonly id: string;
  readonly step: string;
  readonly role: string;
  readonly takes: Seconds;
  readonly automated: boolean;
  /** What must be done before, in words. */
  readonly after: readonly string[];
  /** The shortest and the longest that were measured. */
  readonly measured: Span | undefined;
};

/** A system that comes back: by when, after what, and how. */
export type IncidentSystem = {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly rto: Seconds | undefined;
  readonly mtpd: Seconds | undefined;
  /** Systems that it needs directly. */
  readonly needs: readonly string[];
  readonly steps: readonly IncidentStep[];
  readonly url: string | undefined;
};

/** All systems in the order of recovery; those that depend on each other in a loop come last. */
export function systemsInOrder(plan: Plan, { recovery, targets, steps }: Analysis, addressOf: AddressOf): readonly IncidentSystem[] {
  const order = [...new Set([...recovery.order, ...plan.systems.keys()])];
  return order.flatMap((id) => {
    const system = plan.systems.get(id);
    if (!system) return [];
    const { name, owner, dependsOn = [] } = system.data;
    const { rto, mtpd } = targets.get(id)?.current?.objective ?? {};
    const needs = dependsOn.filter((other) => plan.systems.has(other));
    return [{ id, name, owner, rto, mtpd, needs, steps: (steps.get(id) ?? []).map(stepOf), url: addressOf('systems', id) }];
  });
}

function stepOf({ step, times }: StepTimes, _: number, all: readonly StepTimes[]): IncidentStep {
  const took = times.map((time) => time.took);
  const called = new Map(all.map((other) => [other.step.id, other.step.step]));
  return {
    id: step.id,
    step: step.step,
    role: step.role,
    takes: step.takes,
    automated: step.automated ?? false,
    after: (step.after ?? []).map((id) => called.get(id) ?? id),
    measured: took.length ? { min: Math.min(...took), max: Math.max(...took) } : undefined,
  };
}
