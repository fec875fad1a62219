import type { ExerciseStanding } from '../../analysis/exercises.ts';
import { pathTo } from '../../model/routes.ts';

/** An exercise for other programs, with its state and when it is due next. */
export function exerciseItem({ exercise, state, reviews, heldOn, nextDue, lessons }: ExerciseStanding) {
  const { title, type, scenario, systems, roles, plannedFor, cancelled } = exercise.data;
  return {
    id: exercise.id,
    title,
    type,
    state,
    plannedFor,
    heldOn: heldOn ?? null,
    nextDue: nextDue ?? null,
    reviews: reviews.map(({ id }) => id),
    scenario: scenario ?? null,
    systems,
    roles: roles ?? [],
    lessons: lessons.map(({ gap, result, review }) => ({ gap, result, review: review ?? null })),
    cancelled: cancelled ?? null,
    url: pathTo('exercises', exercise.id),
  };
}
