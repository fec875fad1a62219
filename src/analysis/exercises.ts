import { compare } from '../model/compare.ts';
import { type Day, dayAfter, daysBetween } from '../model/day.ts';
import { exerciseTypes } from '../model/exercise.ts';
import type { Entry, Plan } from '../model/plan.ts';
import { beganOn } from './event-days.ts';

/** State of an exercise: `held` once a review names it, `overdue` when its day has passed without one. */
export type ExerciseState = 'overdue' | 'planned' | 'held' | 'cancelled';

/** A gap whose fix an exercise was to try, and what its reviews said of it. */
export type Lesson = {
  readonly gap: string;
  readonly result: 'verified' | 'recurred' | 'not shown' | 'to try';
  /** The review that said it. */
  readonly review: string | undefined;
};

/** Everything that follows for one exercise on one day. */
export type ExerciseStanding = {
  readonly exercise: Entry<'exercises'>;
  readonly state: ExerciseState;
  /** Reviews of it, oldest first; drafts too, because it was held. */
  readonly reviews: readonly Entry<'reviews'>[];
  /** The newest day on which it was held. */
  readonly heldOn: Day | undefined;
  /** The day on which it, or its next repetition, is due; none once it is held for good or cancelled. */
  readonly nextDue: Day | undefined;
  /** Days since `nextDue` passed without it; 0 while in time. */
  readonly daysLate: number;
  /** A later exercise of the same scenario, going at least as far, that takes the place of the repetition: planned in time for it, or held. */
  readonly followedBy: string | undefined;
  readonly lessons: readonly Lesson[];
};

/** How each exercise stands on `today`, by id. A review counts from the day on which its event began. */
export function exercisesOf(plan: Plan, today: Day): ReadonlyMap<string, ExerciseStanding> {
  const zone = plan.settings.timezone;
  const held = [...plan.reviews.values()]
    .map((review) => ({ review, day: beganOn(review, zone) }))
    .filter(({ day }) => day <= today)
    .sort((a, b) => compare(a.day, b.day));
  const reviews = Map.groupBy(held, ({ review }) => review.data.exercise);
  return new Map([...plan.exercises.values()].map((exercise) => [exercise.id, standing(plan, exercise, reviews, today)]));
}

type Held = { readonly review: Entry<'reviews'>; readonly day: Day };

/** Reviews of each exercise, by its id, oldest first. */
type Helds = ReadonlyMap<string | undefined, readonly Held[]>;

function standing(plan: Plan, exercise: Entry<'exercises'>, helds: Helds, today: Day): ExerciseStanding {
  const { plannedFor, every, cancelled, lessons = [] } = exercise.data;
  const held = helds.get(exercise.id) ?? [];
  const heldOn = held.at(-1)?.day;
  const state = heldOn ? 'held' : cancelled ? 'cancelled' : plannedFor < today && !plan.partial ? 'overdue' : 'planned';
  const again = heldOn && every ? { after: heldOn, by: dayAfter(heldOn, every) } : undefined;
  const followedBy = again && followerOf(plan, exercise, again, helds)?.id;
  const due = state === 'cancelled' ? undefined : !heldOn ? plannedFor : followedBy ? undefined : again?.by;
  // In an edition, the review that shows that it was held may be left out.
  const nextDue = plan.partial && due && due < today ? undefined : due;
  const reviews = held.map(({ review }) => review);
  return {
    exercise,
    state,
    reviews,
    heldOn,
    nextDue,
    daysLate: nextDue && nextDue < today ? daysBetween(nextDue, today) : 0,
    followedBy,
    lessons: lessons.map((gap) => lessonOf(gap, reviews)),
  };
}

type Again = { readonly after: Day; readonly by: Day };

function followerOf(plan: Plan, { id, data }: Entry<'exercises'>, { after, by }: Again, helds: Helds): Entry<'exercises'> | undefined {
  if (!data.scenario) return undefined;
  return [...plan.exercises.values()].find(
    ({ id: other, data: { type, cancelled, scenario, plannedFor } }) =>
      other !== id &&
      !cancelled &&
      scenario === data.scenario &&
      depthOf(type) >= depthOf(data.type) &&
      plannedFor > after &&
      (plannedFor <= by || helds.has(other)),
  );
}

/** How far an exercise goes: to talk a failover through does not repeat it. */
const depthOf = (type: Entry<'exercises'>['data']['type']): number => exerciseTypes.indexOf(type);

function lessonOf(gap: string, reviews: readonly Entry<'reviews'>[]): Lesson {
  const recurred = reviews.findLast(({ data }) => data.recurs?.includes(gap));
  if (recurred) return { gap, result: 'recurred', review: recurred.id };
  const verified = reviews.findLast(({ data }) => data.verifies?.includes(gap));
  if (verified) return { gap, result: 'verified', review: verified.id };
  const last = reviews.at(-1);
  return { gap, result: last ? 'not shown' : 'to try', review: last?.id };
}
