import { compare } from '../model/compare.ts';
import type { Day } from '../model/day.ts';
import type { Span } from '../model/duration.ts';
import { dayOf, type Instant } from '../model/instant.ts';
import type { Entry, Plan } from '../model/plan.ts';
import type { AffectedSystem } from '../model/review.ts';
import type { Objective } from '../model/system.ts';
import { disruptionOf, type Moment, type Moments, momentAt, startOf } from './moments.ts';
import { between, type Judged, judge, type Verdict, verdictOfBoth } from './span.ts';
import { objectiveOn } from './targets.ts';

/** A measurement against the targets of one day. */
export type Against = {
  readonly objective: Objective | undefined;
  readonly rto: Judged;
  readonly rpo: Judged;
  /** Whether the recovery kept its targets: missed where either was, met where both were. */
  readonly both: Verdict;
};

/** How long one system was away in one event, and how much data it lost, with honest bounds. */
export type Measurement = {
  readonly review: Entry<'reviews'>;
  readonly system: string;
  /** Place in the review's `affected`. */
  readonly index: number;
  readonly affected: AffectedSystem;
  readonly kind: 'actual' | 'simulation';
  /** Whether the review still awaits approval: it is measured, and proves nothing yet. */
  readonly draft: boolean;
  readonly disruptedAt: Instant | undefined;
  readonly disrupted: Moment | undefined;
  readonly restored: Moment | undefined;
  readonly verified: Moment | undefined;
  /** The day, in the plan's zone, whose targets were in force: that of the disruption, else that on which the event began. */
  readonly day: Day;
  /** Recovery time by the plan's clock; without an upper bound while it is ongoing. */
  readonly rta: Span | undefined;
  /** Why no recovery time is known. */
  readonly rtaUnknown: 'start' | 'end' | 'abandoned' | undefined;
  /** Data lost, as a length of time. */
  readonly rpa: Span | undefined;
  /** Against the targets in force at the disruption, and against today's. */
  readonly inForce: Against;
  readonly today: Against;
};

/** Measurements in the order of reading, and by system and by review. All newest first. */
export type Measurements = {
  readonly all: readonly Measurement[];
  readonly bySystem: ReadonlyMap<string, readonly Measurement[]>;
  readonly byReview: ReadonlyMap<string, readonly Measurement[]>;
  /** Of approved reviews alone, with a known and finished recovery time: what counts as evidence. */
  readonly evidence: ReadonlyMap<string, readonly Measurement[]>;
  /** Outages that go on today, the longest first: of each system the newest, because what was lost again had been back. */
  readonly ongoing: readonly Measurement[];
};

/** Measure every affected system of every review. */
export function measurementsOf(plan: Plan, moments: ReadonlyMap<string, Moments>, today: Day): Measurements {
  const all = [...plan.reviews.values()]
    .flatMap((review) => measureReview(review, plan, moments, today))
    .sort((a, b) => startTime(b, moments) - startTime(a, moments) || compare(a.review.id, b.review.id) || a.index - b.index);
  const bySystem = Map.groupBy(all, ({ system }) => system);
  const proving = all.filter(({ draft, rta }) => !draft && rta?.max !== undefined);
  return {
    all,
    bySystem,
    byReview: Map.groupBy(all, ({ review }) => review.id),
    evidence: Map.groupBy(proving, ({ system }) => system),
    ongoing: [...bySystem.values()].flatMap((own) => ongoingIn(own, today)).sort((a, b) => startTime(a, moments) - startTime(b, moments)),
  };
}

/** The newest outage of one system up to today, where it has not ended. */
function ongoingIn(newestFirst: readonly Measurement[], today: Day): readonly Measurement[] {
  const newest = newestFirst.find(({ day }) => day <= today);
  return newest?.affected.outcome === 'ongoing' ? [newest] : [];
}

const startTime = ({ disrupted, review }: Measurement, moments: ReadonlyMap<string, Moments>) =>
  (disrupted ?? moments.get(review.id)?.began)?.interval.from ?? 0;

function measureReview(review: Entry<'reviews'>, plan: Plan, allMoments: ReadonlyMap<string, Moments>, today: Day): readonly Measurement[] {
  const moments = allMoments.get(review.id);
  if (!moments) return [];
  return review.data.affected.map((affected, index) => measure({ review, affected, index, plan, moments, today }));
}

type Subject = {
  readonly review: Entry<'reviews'>;
  readonly affected: AffectedSystem;
  readonly index: number;
  readonly plan: Plan;
  readonly moments: Moments;
  readonly today: Day;
};

function measure(subject: Subject): Measurement {
  const { review, affected, index, plan, moments, today } = subject;
  const zone = plan.settings.timezone;
  const disrupted = disruptionOf(affected, review.data, moments, zone);
  const day = disrupted ? dayOf(disrupted.at, zone) : moments.day;
  const { rta, rtaUnknown } = recoveryTime(subject, disrupted);
  const rpa = dataLoss(affected, disrupted, zone);
  const against = (on: Day): Against => {
    const system = plan.systems.get(affected.system)?.data;
    const objective = system && objectiveOn(system, on);
    const [rto, rpo] = [judge(rta, objective?.rto), judge(rpa, objective?.rpo)];
    return { objective, rto, rpo, both: verdictOfBoth(rto, rpo) };
  };
  return {
    review,
    system: affected.system,
    index,
    affected,
    kind: review.data.kind,
    draft: review.data.status === 'draft',
    disruptedAt: disrupted?.at,
    disrupted,
    restored: momentAt(affected.restoredAt, zone),
    verified: momentAt(affected.verifiedAt, zone),
    day,
    rta,
    rtaUnknown,
    rpa,
    inForce: against(day),
    today: against(today),
  };
}

type RecoveryTime = Pick<Measurement, 'rta' | 'rtaUnknown'>;

function recoveryTime({ affected, plan, moments, today }: Subject, disrupted: Moment | undefined): RecoveryTime {
  const { clock, timezone } = plan.settings;
  const start = clock.starts === 'disruption' ? disrupted : moments.milestones[clock.starts];
  if (affected.outcome === 'abandoned') return { rta: undefined, rtaUnknown: 'abandoned' };
  if (!start) return { rta: undefined, rtaUnknown: 'start' };
  if (affected.outcome === 'ongoing') {
    // Nobody knows yet how today ends, so the time is certain up to its first moment alone.
    const soFar = between(start.interval, startOf(today, timezone));
    return { rta: soFar && { min: soFar.min, max: undefined }, rtaUnknown: undefined };
  }
  const end = momentAt(clock.stops === 'restoration' ? affected.restoredAt : affected.verifiedAt, timezone);
  return end ? { rta: between(start.interval, end.interval), rtaUnknown: undefined } : { rta: undefined, rtaUnknown: 'end' };
}

function dataLoss(affected: AffectedSystem, disrupted: Moment | undefined, zone: string): Span | undefined {
  const measured = between(momentAt(affected.recoveryPoint, zone)?.interval, disrupted?.interval);
  if (measured) return measured;
  return affected.dataLoss === undefined ? undefined : { min: affected.dataLoss, max: affected.dataLoss };
}
