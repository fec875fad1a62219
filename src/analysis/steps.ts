import type { Seconds } from '../model/duration.ts';
import type { Entry, Plan } from '../model/plan.ts';
import type { RecoveryStep } from '../model/system.ts';
import type { Moments } from './moments.ts';

/** How long a step took in one review. */
export type StepTime = { readonly review: Entry<'reviews'>; readonly took: Seconds };

/** One recovery step of a system: what is planned, and what approved reviews measured where it was done. */
export type StepTimes = {
  readonly system: string;
  readonly step: RecoveryStep;
  /** Place in the system's list. */
  readonly index: number;
  /** Newest first. */
  readonly times: readonly StepTime[];
  readonly median: Seconds | undefined;
  readonly worst: Seconds | undefined;
};

/** Planned and measured times of the recovery steps of each system, in the order of its file. */
export function stepsOf(plan: Plan, moments: ReadonlyMap<string, Moments>): ReadonlyMap<string, readonly StepTimes[]> {
  const measured = measuredTimes(plan, moments);
  return new Map(
    [...plan.systems.values()].map(({ id, data }) => [
      id,
      (data.recovery ?? []).map((step, index): StepTimes => {
        const times = measured.get(`${id}/${step.id}`) ?? [];
        const sorted = times.map(({ took }) => took).sort((a, b) => a - b);
        return { system: id, step, index, times, median: medianOf(sorted), worst: sorted.at(-1) };
      }),
    ]),
  );
}

function measuredTimes(plan: Plan, moments: ReadonlyMap<string, Moments>): ReadonlyMap<string, readonly StepTime[]> {
  const began = (review: Entry<'reviews'>) => moments.get(review.id)?.began.interval.from ?? 0;
  const times = [...plan.reviews.values()]
    .filter(({ data }) => data.status === 'approved')
    .sort((a, b) => began(b) - began(a))
    .flatMap((review) => (review.data.steps ?? []).map((done) => ({ review, done })))
    .flatMap(({ review, done: { system, step, result, took } }) =>
      step && result === 'done' && took !== undefined ? [{ key: `${system}/${step}`, time: { review, took } }] : [],
    );
  return new Map([...Map.groupBy(times, ({ key }) => key)].map(([key, own]) => [key, own.map(({ time }) => time)]));
}

/** The middle of sorted values; of an even number, halfway between the two in the middle, whole seconds. */
function medianOf(sorted: readonly Seconds[]): Seconds | undefined {
  const low = sorted[Math.floor((sorted.length - 1) / 2)];
  const high = sorted[Math.floor(sorted.length / 2)];
  return low === undefined || high === undefined ? undefined : Math.round((low + high) / 2);
}
