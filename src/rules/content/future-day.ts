import { formatDay } from '../../model/day.ts';
import type { Field, Remark } from '../../model/finding.ts';
import { type Entry, type Plan, placeIn } from '../../model/plan.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'content/future-day',
  kind: 'defect',
  level: 'warning',
  why: 'What is said to be done on a day to come hides that it is still owed.',
  *check(plan, { today }) {
    for (const [entry, field, day] of daysDone(plan, today)) {
      if (day !== undefined && day > today) yield remark(entry, field, day);
    }
  },
});

const remark = (entry: Entry, field: Field, day: string): Remark => ({
  at: placeIn(entry, ...field),
  message: `\`${field.at(-1)}\` is ${formatDay(day)}, which has not come yet`,
  hint: 'correct the day, mind the year; it says when something was done',
});

type Done = readonly [entry: Entry, field: Field, day: string | undefined];

/** Every day of the plan on which something was done; those of events are with the rule `reviews/order`. */
function* daysDone(plan: Plan, today: string): Iterable<Done> {
  for (const section of plan.sections.values()) yield [section, ['reviewedOn'], section.data.reviewedOn];
  for (const role of plan.roles.values()) yield [role, ['verifiedOn'], role.data.verifiedOn];
  for (const system of plan.systems.values()) {
    const { backup, monitoring } = system.data.protection ?? {};
    yield [system, ['protection', 'backup', 'restoreTestedOn'], backup?.restoreTestedOn];
    yield [system, ['protection', 'monitoring', 'alertTestedOn'], monitoring?.alertTestedOn];
  }
  for (const review of plan.reviews.values()) yield [review, ['approvedOn'], review.data.approvedOn];
  for (const revision of plan.revisions.values()) {
    // One that is planned cannot be approved before its day.
    if (revision.data.date <= today) yield [revision, ['approvedOn'], revision.data.approvedOn];
    for (const part of ['implementation', 'communication'] as const) {
      for (const [index, { done }] of (revision.data.rollout?.[part] ?? []).entries())
        yield [revision, ['rollout', part, index, 'done'], done];
    }
  }
}
