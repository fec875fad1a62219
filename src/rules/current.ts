import type { Analysis } from '../analysis/index.ts';
import type { Target } from '../analysis/targets.ts';
import type { Seconds } from '../model/duration.ts';
import type { Field, Place } from '../model/finding.ts';
import { type Entry, type Plan, placeIn } from '../model/plan.ts';
import type { Objective } from '../model/system.ts';

/** A system with the objective that is in force today. */
export type CurrentPromise = {
  readonly system: Entry<'systems'>;
  readonly objective: Objective;
  /** Whether a target may be as loose as this: its tier and its MTPD bound it. */
  readonly mayBe: (field: 'rto' | 'rpo', seconds: Seconds) => boolean;
  /** The place of the objective in force, or of one of its fields. */
  readonly at: (...field: Field) => Place;
};

/** Every system that promises something today. */
export function promises(plan: Plan, { targets }: Analysis): readonly CurrentPromise[] {
  return [...plan.systems.values()].flatMap((system) => {
    const target = targets.get(system.id)?.current;
    return target ? [promiseOf(system, target, plan)] : [];
  });
}

function promiseOf(system: Entry<'systems'>, { objective, index }: Target, { settings }: Plan): CurrentPromise {
  const tier = settings.tiers.find(({ id }) => id === system.data.tier);
  const bounds = { rto: [tier?.maxRto, objective.mtpd], rpo: [tier?.maxRpo] };
  return {
    system,
    objective,
    mayBe: (field, seconds) => bounds[field].every((bound) => bound === undefined || seconds <= bound),
    at: (...field) => placeIn(system, 'objectives', index, ...field),
  };
}
