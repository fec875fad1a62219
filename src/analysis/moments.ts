import type { Day } from '../model/day.ts';
import { dayOf, type Instant, type Interval, intervalOf } from '../model/instant.ts';
import type { Entry, Plan } from '../model/plan.ts';
import { type AffectedSystem, type Milestone, milestones, type Review } from '../model/review.ts';

/** An instant of a review: as written, and the interval in which it lies. */
export type Moment = { readonly at: Instant; readonly interval: Interval };

/** The moments of a review that clocks use; a milestone that is not in the timeline is left out. */
export type Moments = {
  readonly milestones: Readonly<Partial<Record<Milestone, Moment & { readonly index: number }>>>;
  /** When it began, as far as anything is known: its disruption, else the earliest instant of its timeline. */
  readonly began: Moment;
  /** The first day, in the plan's zone, on which it can have begun. */
  readonly day: Day;
};

/** The moments of each review, by its id. */
export function momentsOf(plan: Plan): ReadonlyMap<string, Moments> {
  return new Map([...plan.reviews.values()].map((review) => [review.id, read(review, plan.settings.timezone)]));
}

/** An instant without a margin as a moment. */
export const momentAt = (at: Instant | undefined, zone: string): Moment | undefined =>
  at === undefined ? undefined : { at, interval: intervalOf(at, zone) };

/** When a system was lost: its own instant, else the disruption of the incident; nothing where that is listed as unknown. */
export function disruptionOf(affected: AffectedSystem, review: Review, moments: Moments, zone: string): Moment | undefined {
  if (affected.disruptedAt) return momentAt(affected.disruptedAt, zone);
  return isUnknown(review, affected.system, 'disruptedAt') ? undefined : moments.milestones.disruption;
}

/** Whether a review says that a field of an affected system could not be established. */
const isUnknown = (review: Review, system: string, field: string): boolean =>
  review.unknown?.includes(`affected.${system}.${field}`) ?? false;

/** The first moment of a day in a zone, where an interval is asked for. */
export function startOf(day: Day, zone: string): Interval {
  const { from } = intervalOf(day, zone);
  return { from, to: from };
}

/** From the first to the last moment that the timeline of a review and its systems allow: outside it nothing is known of the event. */
export function extentOf(review: Review, zone: string): Interval {
  const known = intervalsIn(review, zone);
  return { from: Math.min(...known.map(({ from }) => from)), to: Math.max(...known.map(({ to }) => to)) };
}

/** The last moment at which they surely tell of anything. */
export function lastTold(review: Review, zone: string): Interval {
  const last = Math.max(...intervalsIn(review, zone).map(({ from }) => from));
  return { from: last, to: last };
}

function intervalsIn({ timeline, affected }: Review, zone: string): readonly Interval[] {
  const systems = affected.flatMap(({ disruptedAt, restoredAt, verifiedAt }) => [disruptedAt, restoredAt, verifiedAt]);
  return [
    ...timeline.map(({ at, within }) => intervalOf(at, zone, within)),
    ...systems.flatMap((at) => momentAt(at, zone)?.interval ?? []),
  ];
}

function read(review: Entry<'reviews'>, zone: string): Moments {
  const all = review.data.timeline.map(({ at, within, milestone }, index) => ({
    milestone,
    moment: { at, interval: intervalOf(at, zone, within), index },
  }));
  const found = milestones.flatMap((name) => {
    const first = all.find(({ milestone }) => milestone === name);
    return first ? [[name, first.moment] as const] : [];
  });
  const named: Moments['milestones'] = Object.fromEntries(found);
  const began = named.disruption ?? earliest(all.map(({ moment }) => moment));
  return { milestones: named, began, day: dayOf(began.at, zone) };
}

/** A review has at least one entry in its timeline; its schema sees to it. */
const earliest = (moments: readonly Moment[]): Moment =>
  moments.reduce((first, next) => (next.interval.from < first.interval.from ? next : first));
