import type { Span } from '../model/duration.ts';
import type { Interval } from '../model/instant.ts';
import type { Entry, Plan } from '../model/plan.ts';
import type { AffectedSystem } from '../model/review.ts';
import { lastTold, type Moment, type Moments, momentAt } from './moments.ts';
import { between, type Judged, judge, longer } from './span.ts';
import { tierRank } from './tiers.ts';

/** The parts of an incident, in the order of a tidy one. */
const linkNames = ['notice', 'declare', 'begin', 'restore', 'confirm'] as const;
export type LinkName = (typeof linkNames)[number];

/** What a part of an incident runs between. `restored` and `verified` are those of the chain's system. */
export type PointName = 'disruption' | 'detection' | 'declaration' | 'recoveryStart' | 'restored' | 'verified' | 'resolution';
export type Point = Moment & { readonly name: PointName };

/**
 * One part of an incident: from the last moment before it that is known to its own end. One that goes on has no end, and took at least
 * until the last moment that the review tells of.
 */
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
  /**
   * The system at whose return the chain's `restore` ends: of the most urgent tier that was affected the last restored, or one that is
   * not known to be back.
   */
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
  const restored = momentAt(decisive?.restoredAt, zone);
  const away = decisive?.outcome === 'ongoing' && !restored;
  const verified = momentAt(decisive?.verifiedAt, zone);
  const start = between(detection?.interval, recoveryStart?.interval);
  const ends: readonly (Point | undefined)[] = [
    point('detection', detection),
    point('declaration', declaration),
    point('recoveryStart', recoveryStart),
    point('restored', restored),
    // Where others came back later, the resolution confirms them, not this system.
    verified ? point('verified', verified) : last && !away ? point('resolution', resolution) : undefined,
  ];
  return {
    detection: between(disruption?.interval, detection?.interval),
    declaration: between(detection?.interval, declaration?.interval),
    start,
    startJudged: judge(start, plan.settings.policy.startRecoveryWithin),
    resolution: between(disruption?.interval, resolution?.interval),
    chain: withLongest(
      chainOf(point('disruption', disruption), ends, away ? lastTold(review.data, zone) : undefined),
      !decisive || !!restored,
    ),
    system: decisive?.system,
  };
}

const point = (name: PointName, moment: Moment | undefined): Point | undefined =>
  moment && { name, at: moment.at, interval: moment.interval };

type Part = Omit<Link, 'longest'>;

/** @param soFar the last moment that is told of a recovery that goes on */
function chainOf(start: Point | undefined, ends: readonly (Point | undefined)[], soFar: Interval | undefined): readonly Part[] {
  let from = start;
  return ends.map((to, index) => {
    const name = linkNames[index] as LinkName;
    const lasted = name === 'restore' ? between(from?.interval, soFar) : undefined;
    const took = lasted ? { min: lasted.min, max: undefined } : between(from?.interval, to?.interval);
    const link = { name, from, to, took };
    from = to ?? from;
    return link;
  });
}

/**
 * Mark the longest part. While the recovery has no end that is known, that is the recovery itself, where it has surely lasted longer than
 * every other, or none.
 */
function withLongest(links: readonly Part[], ended: boolean): readonly Link[] {
  const longest = links.reduce<Part | undefined>(
    (best, link) => (link.took && (!best?.took || longer(soFar(link.took), soFar(best.took))) ? link : best),
    undefined,
  );
  const sure = ended || longest?.took?.max === undefined;
  return links.map((link) => ({ ...link, longest: sure && link === longest }));
}

/** What has no end, as long as it surely lasted. */
const soFar = ({ min, max = min }: Span): Span => ({ min, max });

const never = Number.MAX_SAFE_INTEGER;

/**
 * The system whose return decides, and whether no affected system is known to have come back later. Of systems of one tier, one that
 * nobody has seen back counts as the last; what was given up is waited for no more.
 */
function lastOfMostUrgent({ data }: Entry<'reviews'>, plan: Plan): { decisive: AffectedSystem | undefined; last: boolean } {
  const zone = plan.settings.timezone;
  const awaited = data.affected
    .filter(({ outcome, restoredAt }) => restoredAt || outcome !== 'abandoned')
    .map((one) => ({ one, end: momentAt(one.restoredAt, zone)?.interval.to ?? never, rank: tierRank(plan, one.system) }));
  const first = awaited.sort((a, b) => a.rank - b.rank || b.end - a.end)[0];
  return { decisive: first?.one, last: !awaited.some(({ end }) => first && end !== never && end > first.end) };
}
