import { beganOn } from '../../analysis/event-days.ts';
import { compare } from '../../model/compare.ts';
import { type Day, daysBetween, formatDay } from '../../model/day.ts';
import type { Field, Remark } from '../../model/finding.ts';
import { type Entry, type Plan, placeIn } from '../../model/plan.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'revisions/because',
  kind: 'defect',
  level: 'warning',
  why: 'A change cannot follow from what had not happened, nor its roll-out be over long before it.',
  *check(plan, { today }) {
    for (const revision of plan.revisions.values()) {
      yield* rolledOutBefore(revision, plan, today);
      const { date, because } = revision.data;
      const later = (because.reviews ?? []).flatMap((id, index) => {
        const review = plan.reviews.get(id);
        const began = review && beganOn(review, plan.settings.timezone);
        return began && began > date ? [{ id, index, review, began }] : [];
      });
      const [first, ...others] = later;
      // One date that is wrong is one mistake, whatever is cited.
      if (!first) continue;
      yield {
        at: placeIn(revision, 'because', 'reviews', first.index),
        message: `\`${revision.id}\` is of ${formatDay(date)}, and \`${first.id}\` reviews what happened on ${formatDay(first.began)}`,
        hint: others.length > 0 ? 'correct the date' : 'correct the date, or name another review',
        related: later.map(({ review, id }) => ({ at: placeIn(review, 'timeline', 0, 'at'), message: `\`${id}\` happened here` })),
      };
    }
  },
});

/** So many days before a revision, work for it may have been done. */
const longBefore = 180;

/** Items of a roll-out whose days are surely wrong; to prepare a revision, and to do first what it then says, is right. */
function* rolledOutBefore(revision: Entry<'revisions'>, plan: Plan, today: Day): Iterable<Remark> {
  const { date, rollout = {} } = revision.data;
  const cause = causeOf(revision, plan);
  const remark = (what: string, ...field: Field): Remark => ({
    at: placeIn(revision, 'rollout', ...field),
    message: `\`${revision.id}\` is of ${formatDay(date)}, and an item of its roll-out ${what}`,
    hint: 'correct the day; mind the year',
  });
  for (const part of ['implementation', 'communication'] as const) {
    for (const [index, { due, done }] of (rollout[part] ?? []).entries()) {
      if (isTooEarly(due, done, date, today)) yield remark(`is due on ${formatDay(due)}`, part, index, 'due');
      if (!done) continue;
      if (daysBetween(done, date) > longBefore) yield remark(`was done on ${formatDay(done)}`, part, index, 'done');
      else if (cause && done < cause.began)
        yield remark(`was done on ${formatDay(done)}, before \`${cause.id}\` happened on ${formatDay(cause.began)}`, part, index, 'done');
    }
  }
}

/** Whether an item is due long before its revision, or before it and was not done on the day of the revision. */
const isTooEarly = (due: Day, done: Day | undefined, date: Day, today: Day): boolean =>
  daysBetween(due, date) > longBefore || (due < date && date <= today && (done === undefined || done > date));

/** The first event that a revision answers; nothing where it has other reasons as well, or where not all of them can be read. */
function causeOf({ data }: Entry<'revisions'>, plan: Plan): { readonly id: string; readonly began: Day } | undefined {
  const { reviews = [], scheduled, businessChange } = data.because;
  if (scheduled || businessChange) return undefined;
  const answered = [...reviews.map((id) => plan.reviews.get(id)), ...(data.addresses ?? []).map((gap) => plan.gaps.get(gap)?.review)];
  const events = answered.flatMap((review) => (review ? [{ id: review.id, began: beganOn(review, plan.settings.timezone) }] : []));
  return events.length < answered.length ? undefined : events.sort((a, b) => compare(a.began, b.began))[0];
}
