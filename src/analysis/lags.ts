import type { Span } from '../model/duration.ts';
import type { Entry, Plan } from '../model/plan.ts';
import type { AffectedSystem } from '../model/review.ts';
import { type Moment, type Moments, momentAt } from './moments.ts';
import { between, type Judged, judge, longer } from './span.ts';
import { tierRank } from './tiers.ts';

/** The parts of an incident, in the order of a tidy one. */
const linkNames = ['notice', 'declare', 'begin', 'restore', 'confirm'] as const;
export type LinkName = (typeof linkNames)[number];

/** What a part of an incident runs between. `restored` and `verified` are those of the chain's system. */
export type PointName = 'disruption' | 'detection' | 'declaration' | 'recoveryStart' | 'restored' | 'verified' | 'resolution';
export type Point = Moment & { readonly name: PointName };

/** One part of an incident: from the last moment before it that is known to its own end. */
export type Link = {
  readonly name: LinkName;
  readonly from: Point | undefined;
  readonly to: Point | undefined;
  readonly took: Span | undefined;
  readonly longest: boolean;
};

/** How long an incident took, in seconds with honest bounds; nothing where a milestone is not known. */
export type Lags = {
  /** Disruption to detection; none where an early warning came first. */
  readonly detection: Span | undefined;
  /** Detection to declaration. */
  readonly declaration: Span | undefined;
  /** Detection to the start of recovery. */
  readonly start: Span | undefined;
  /** That, against the policy. */
  readonly startJudged: Judged;
  /** Disruption to resolution. */
  readonly resolution: Span | undefined;
  /** The parts one after the other, with the longest marked. */
  readonly chain: readonly Link[];
  /** The system at whose return the chain's `restore` ends: the last restored of the most urgent tier that was affected. */
  readonly system: string | undefined;
};

/** The lags of each review, by its id. */
export function lagsOf(plan: Plan, moments: ReadonlyMap<string, Moments>): ReadonlyMap<string, Lags> {
  return new Map(
    [...moments].flatMap(([id, own]) => {
      const review = plan.reviews.get(id);
      return review ? [[id, measure(review, own, plan)] as const] : [];
    }),
  );
}

function measure(review: Entry<'reviews'>, { milestones }: Moments, plan: Plan): Lags {
  const { disruption, detection, declaration, recoveryStart, resolution } = milestones;
  const { decisive, last } = lastOfMostUrgent(review, plan);
  const zone = plan.settings.timezone;
  const verified = momentAt(decisive?.verifiedAt, zone);
  const start = between(detection?.interval, recoveryStart?.interval);
  const ends: readonly (Point | undefined)[] = [
    point('detection', detection),
    point('declaration', declaration),
    point('recoveryStart', recoveryStart),
    point('restored', momentAt(decisive?.restoredAt, zone)),
    // Where others came back later, the resolution confirms them, not this system.
    verified ? point('verified', verified) : last ? point('resolution', resolution) : undefined,
  ];
  return {
    detection: between(disruption?.interval, detection?.interval),
    declaration: between(detection?.interval, declaration?.interval),
    start,
    startJudged: judge(start, plan.settings.policy.startRecoveryWithin),
    resolution: between(disruption?.interval, resolution?.interval),
    chain: chainOf(point('disruption', disruption), ends),
    system: decisive?.system,
  };
}

const point = (name: PointName, moment: Moment | undefined): Point | undefined =>
  moment && { name, at: moment.at, interval: moment.interval };

function chainOf(start: Point | undefined, ends: readonly (Point | undefined)[]): readonly Link[] {
  let from = start;
  const links = ends.map((to, index) => {
    const link = { name: linkNames[index] as LinkName, from, to, took: between(from?.interval, to?.interval) };
    from = to ?? from;
    return link;
  });
  const longest = links.reduce<(typeof links)[number] | undefined>(
    (best, link) => (link.took && (!best?.took || longer(link.took, best.took)) ? link : best),
    undefined,
  );
  return links.map((link) => ({ ...link, longest: link === longest }));
}

/** The system whose return decides, and whether no affected system came back later. */
function lastOfMostUrgent({ data }: Entry<'reviews'>, plan: Plan): { decisive: AffectedSystem | undefined; last: boolean } {
  const zone = plan.settings.timezone;
  const back = data.affected.flatMap((one) => {
    const restored = momentAt(one.restoredAt, zone);
    return restored ? [{ one, end: restored.interval.to, rank: tierRank(plan, one.system) }] : [];
  });
  const first = back.sort((a, b) => a.rank - b.rank || b.end - a.end)[0];
  return { decisive: first?.one, last: !back.some(({ end }) => first && end > first.end) };
}
