import { compare } from '../model/compare.ts';
import { type Day, dayAfter, daysBetween } from '../model/day.ts';
import type { Gap } from '../model/gap.ts';
import { type Entry, idIn, type Plan, type RaisedGap } from '../model/plan.ts';
import type { Policy } from '../model/settings.ts';
import { countsFrom, endedOn } from './event-days.ts';
import { gapEventsOf } from './gap-events.ts';
import { type Lamp, lampsOf, nextOf, type Stuck, stuckOf } from './gap-lamps.ts';
import {
  countingStage,
  type GapMoment,
  type GapProgress,
  type GapState,
  gapStages,
  type LampName,
  type Pause,
  progressOf,
  stateOf,
} from './gap-progress.ts';
import { decisive, trailOf } from './gap-trail.ts';
import type { Rollout, RolloutItem } from './rollout.ts';

export type { Lamp } from './gap-lamps.ts';

/** Everything that follows for one gap on one day. */
export type GapStanding = {
  readonly id: string;
  readonly gap: Gap;
  readonly review: Entry<'reviews'>;
  /** Place in the review's list. */
  readonly index: number;
  readonly state: GapState;
  /** The day from which it counts; none while it is proposed. */
  readonly raisedOn: Day | undefined;
  readonly due: Day | undefined;
  /** Whether it is unresolved past its due day. */
  readonly overdue: boolean;
  readonly daysLate: number;
  /** Whether it has not come as far as the policy asks, and its risk is not accepted today. */
  readonly unresolved: boolean;
  /** Whether a fix did not hold and nothing has proved a new one since. */
  readonly ineffective: boolean;
  /** Days since it was raised, until today or until it was resolved. */
  readonly age: number;
  readonly pause: Pause | undefined;
  /** A deferral or an acceptance that has ended with nothing since. */
  readonly lapsed: Pause | undefined;
  readonly lamps: readonly Lamp[];
  /** The step that comes next; none once it is proved. */
  readonly next: LampName | undefined;
  /** The day of the newest step reached, since when it waits for the next. */
  readonly waitingSince: Day | undefined;
  readonly stuck: Stuck | undefined;
  /** Version of the newest revision that addresses it. */
  readonly addressedBy: string | undefined;
  /** Items of that revision's roll-out that are not done. */
  readonly missing: readonly RolloutItem[];
  /** The day by which policy wants a later event to prove it, from implementation on. */
  readonly verifyBy: Day | undefined;
  /** Exercises that try its fix, cancelled ones left out, by day. */
  readonly tries: readonly Entry<'exercises'>[];
  /** Events that decide on the state. */
  readonly history: readonly GapMoment[];
  /** The same with single items of roll-outs, and each day on which it was due in vain. */
  readonly trail: readonly GapMoment[];
};

/** How each gap that is known on `today` stands, by id, in the order of reviews. Only entries up to that day count. */
export function gapStandingsOf(plan: Plan, rollouts: ReadonlyMap<string, Rollout>, today: Day): ReadonlyMap<string, GapStanding> {
  const events = gapEventsOf(plan, rollouts, today);
  const tries = triesOf(plan);
  const known = [...plan.gaps.values()].filter(({ review }) => knownFrom(review, plan.settings.timezone) <= today);
  return new Map(
    known.map((raised) => {
      const { id } = raised.gap;
      const progress = progressOf(raised, events.get(id) ?? [], plan.settings.policy, today);
      return [id, standing(plan, { raised, progress, tries: tries.get(id) ?? [] }, rollouts, today)];
    }),
  );
}

/** A gap is known from the end of its event; where an approval is dated earlier, from then. */
function knownFrom(review: Entry<'reviews'>, zone: string): Day {
  const [ended, counts] = [endedOn(review, zone), countsFrom(review, zone)];
  return counts && counts < ended ? counts : ended;
}

function triesOf(plan: Plan): ReadonlyMap<string, readonly Entry<'exercises'>[]> {
  const tries = [...plan.exercises.values()]
    .filter(({ data }) => !data.cancelled)
    .sort((a, b) => compare(a.data.plannedFor, b.data.plannedFor));
  const pairs = tries.flatMap((exercise) => (exercise.data.lessons ?? []).map((gap) => ({ gap, exercise })));
  return new Map([...Map.groupBy(pairs, ({ gap }) => gap)].map(([gap, own]) => [gap, own.map(({ exercise }) => exercise)]));
}

type Found = { readonly raised: RaisedGap; readonly progress: GapProgress; readonly tries: readonly Entry<'exercises'>[] };

function standing(plan: Plan, { raised, progress, tries }: Found, rollouts: ReadonlyMap<string, Rollout>, today: Day): GapStanding {
  const { gap, review, index } = raised;
  const { policy, timezone } = plan.settings;
  const { reached, due, pause, lapsed, ineffective } = progress;
  const outcome = outcomeOf(progress, policy, today);
  const trail = trailOf(progress, review, timezone);
  const addressedBy = progress.addressedBy && idIn(progress.addressedBy);
  const rollout = rollouts.get(addressedBy ?? '');
  const verifyBy = reached.implemented && !reached.proved ? dayAfter(reached.implemented.day, policy.verifyWithin) : undefined;
  return {
    ...outcome,
    id: gap.id,
    gap,
    review,
    index,
    due,
    ineffective,
    pause,
    lapsed,
    lamps: lampsOf(progress, rollout),
    next: nextOf(progress),
    waitingSince: Object.values(reached).at(-1)?.day,
    stuck: stuckOf(progress, rollout, [outcome.overdue ? due : undefined, verifyBy], today),
    addressedBy,
    missing: rollout?.open ?? [],
    verifyBy,
    tries,
    history: decisive(trail),
    trail,
  };
}

type Outcome = Pick<GapStanding, 'state' | 'raisedOn' | 'overdue' | 'daysLate' | 'unresolved' | 'age'>;

function outcomeOf(progress: GapProgress, { resolvedWhen }: Policy, today: Day): Outcome {
  const { reached, pause, due } = progress;
  const unresolved = gapStages.indexOf(countingStage(progress)) < gapStages.indexOf(resolvedWhen) && pause?.kind !== 'accepted';
  const overdue = unresolved && due !== undefined && due < today;
  const raisedOn = reached.found?.day;
  const resolved = reached[resolvedWhen === 'verified' ? 'proved' : resolvedWhen] ?? reached.proved;
  const until = unresolved ? today : (resolved?.day ?? today);
  return {
    state: raisedOn ? stateOf(progress) : 'proposed',
    raisedOn,
    overdue,
    daysLate: overdue ? daysBetween(due, today) : 0,
    unresolved,
    age: raisedOn ? daysBetween(raisedOn, until) : 0,
  };
}
