import { type Day, dayAfter, daysBetween } from '../model/day.ts';
import { dayOf } from '../model/instant.ts';
import type { Plan } from '../model/plan.ts';
import type { Measurement, Measurements } from './measurements.ts';

/** The newest proof that a system can be recovered: a finished recovery that an approved review measured. */
export type Evidence = {
  readonly measurement: Measurement;
  /** The day on which it was back. */
  readonly on: Day;
  readonly ageDays: number;
  /** The last day on which it still proves something. */
  readonly until: Day;
  readonly expired: boolean;
};

/** The newest proof of each system; systems without any are left out. */
export function evidenceOf(plan: Plan, { evidence }: Measurements, today: Day): ReadonlyMap<string, Evidence> {
  const { policy, timezone } = plan.settings;
  return new Map(
    [...plan.systems.keys()].flatMap((id): [string, Evidence][] => {
      const measurement = evidence.get(id)?.[0];
      if (!measurement) return [];
      const end = measurement.restored ?? measurement.verified;
      const on = end ? dayOf(end.at, timezone) : measurement.day;
      const until = dayAfter(on, policy.evidenceExpires);
      return [[id, { measurement, on, ageDays: daysBetween(on, today), until, expired: until < today }]];
    }),
  );
}
