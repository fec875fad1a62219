import { type Day, dayAfter, daysBetween } from '../model/day.ts';
import type { Gap } from '../model/gap.ts';
import type { Entry, Plan, RaisedGap } from '../model/plan.ts';
import { countsFrom, endedOn } from './eventDays.ts';
import { gapEventsOf } from './gapEvents.ts';
import {
  type GapMoment,
  type GapProgress,
  type GapState,
  gapStages,
  type LampName,
  lampNames,
  type Pause,
  progressOf,
  stateOf,
} from './gapProgress.ts';
import type { Rollout, RolloutItem } from './rollout.ts';

/** One of the five steps from finding to proof. */
export type Lamp = {
  readonly name: LampName;
  readonly reached: boolean;
  readonly day: Day | undefined;
  /** The entry that lit it: `revisions/1.2.0`. */
  readonly entry: string | undefined;
  /** Days since the step before it that was reached. */
  readonly daysAfter: number | undefined;
  /** Items of the roll-out that this step waits for, where a revision has some. */
  readonly done: number | undefined;
  readonly total: number | undefined;
};

/** Where a gap waits longer than promised. */
export type Stuck = { readonly at: LampName; readonly since: Day; readonly days: number };

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
  /** The same with single items of roll-outs and the due day that passed. */
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
      return [id, standing(plan, raised, progress, rollouts, tries.get(id) ?? [], today)];
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
    .sort((a, b) => (a.data.plannedFor < b.data.plannedFor ? -1 : 1));
  const pairs = tries.flatMap((exercise) => (exercise.data.lessons ?? []).map((gap) => ({ gap, exercise })));
  return new Map([...Map.groupBy(pairs, ({ gap }) => gap)].map(([gap, own]) => [gap, own.map(({ exercise }) => exercise)]));
}

function standing(
  plan: Plan,
  { gap, review, index }: RaisedGap,
  progress: GapProgress,
  rollouts: ReadonlyMap<string, Rollout>,
  tries: readonly Entry<'exercises'>[],
  today: Day,
): GapStanding {
  const { policy } = plan.settings;
  const { reached, due, pause, lapsed, ineffective } = progress;
  const raisedOn = reached.found?.day;
  const moments = raisedOn ? progress.moments : [proposal(review, plan.settings.timezone)];
  const unresolved = gapStages.indexOf(progress.stage) < gapStages.indexOf(policy.resolvedWhen) && pause?.kind !== 'accepted';
  const overdue = unresolved && due !== undefined && due < today;
  const addressedBy = progress.addressedBy?.replace('revisions/', '');
  const rollout = addressedBy === undefined ? undefined : rollouts.get(addressedBy);
  const implementedOn = reached.implemented?.day;
  const verifyBy = implementedOn && !reached.proved ? dayAfter(implementedOn, policy.verifyWithin) : undefined;
  const next = reached.proved ? undefined : lampNames.find((name) => !reached[name]);
  const resolvedOn = unresolved
    ? undefined
    : (reached[policy.resolvedWhen === 'verified' ? 'proved' : policy.resolvedWhen] ?? reached.proved)?.day;
  const daysLate = overdue ? daysBetween(due, today) : 0;
  const state = raisedOn ? stateOf(progress) : 'proposed';
  return {
    id: gap.id,
    gap,
    review,
    index,
    state,
    raisedOn,
    due,
    overdue,
    daysLate,
    unresolved,
    ineffective,
    age: raisedOn ? daysBetween(raisedOn, resolvedOn ?? today) : 0,
    pause,
    lapsed,
    lamps: lampsOf(reached, rollout),
    next,
    waitingSince: lampNames
      .flatMap((name) => reached[name]?.day ?? [])
      .sort()
      .at(-1),
    stuck: next && !pause ? stuckOf(next, [overdue ? due : undefined, ...lateDays(next, rollout), verifyBy], today) : undefined,
    addressedBy,
    missing: rollout?.open ?? [],
    verifyBy,
    tries,
    history: moments.filter(({ event }) => event !== 'done' && event !== 'told'),
    trail: overdue ? withOverdue(moments, due, review, state) : moments,
  };
}

const proposal = (review: Entry<'reviews'>, zone: string): GapMoment => ({
  event: 'proposed',
  entry: `reviews/${review.id}`,
  day: endedOn(review, zone),
  note: review.data.title,
  state: 'proposed',
});

function lampsOf(reached: GapProgress['reached'], rollout: Rollout | undefined): readonly Lamp[] {
  let before: Day | undefined;
  return lampNames.map((name) => {
    const own = reached[name];
    const daysAfter = own && before ? daysBetween(before, own.day) : undefined;
    before = own?.day ?? before;
    const part = name === 'implemented' ? rollout?.implementation : name === 'communicated' ? rollout?.communication : undefined;
    return { name, reached: own !== undefined, day: own?.day, entry: own?.entry, daysAfter, done: part?.done, total: part?.total };
  });
}

function lateDays(next: LampName, rollout: Rollout | undefined): readonly Day[] {
  const part = next === 'implemented' ? rollout?.implementation : next === 'communicated' ? rollout?.communication : undefined;
  return (part?.items ?? []).filter(({ state }) => state === 'late').map(({ due }) => due);
}

/** Stuck since the first of the days that passed in vain. */
function stuckOf(at: LampName, days: readonly (Day | undefined)[], today: Day): Stuck | undefined {
  const since = days.filter((day) => day !== undefined && day < today).sort()[0];
  return since === undefined ? undefined : { at, since, days: daysBetween(since, today) };
}

function withOverdue(moments: readonly GapMoment[], due: Day, review: Entry<'reviews'>, state: GapState): readonly GapMoment[] {
  const before = moments.filter(({ day }) => day <= due);
  const moment: GapMoment = {
    event: 'overdue',
    entry: `reviews/${review.id}`,
    day: due,
    note: undefined,
    state: before.at(-1)?.state ?? state,
  };
  return [...before, moment, ...moments.slice(before.length)];
}
