import { type Severity, severities } from '../model/common.ts';
import { compare } from '../model/compare.ts';
import { type Day, dayAfter, daysBetween } from '../model/day.ts';
import type { Entry, Plan } from '../model/plan.ts';
import { countsFrom } from './event-days.ts';

/** Whether the plan was changed because of a review that hurt enough, and whether that was in time. */
export type Reflection = {
  /** The last day on which a revision that cites it is in time. */
  readonly due: Day;
  /** The first revision that cites it; nothing while none does. */
  readonly by: Entry<'revisions'> | undefined;
  /** Days beyond the due day, so far or for good; none in time. */
  readonly daysLate: number;
};

/** The reflection of each approved review that policy asks one for, by its id. Revisions count from the day on which they take effect. */
export function reflectionsOf(plan: Plan, today: Day): ReadonlyMap<string, Reflection> {
  const { policy, timezone } = plan.settings;
  const firstCiting = citing(plan, today);
  return new Map(
    [...plan.reviews.values()].flatMap((review): [string, Reflection][] => {
      const counts = countsFrom(review, timezone);
      if (!counts || counts > today || rank(review.data.severity) < rank(policy.reflectFrom)) return [];
      const due = dayAfter(counts, policy.reflectWithin);
      const by = firstCiting.get(review.id);
      return [[review.id, { due, by, daysLate: Math.max(0, daysBetween(due, by?.data.date ?? today)) }]];
    }),
  );
}

const rank = (severity: Severity) => severities.indexOf(severity);

/** The first revision up to `today` that cites each review. */
function citing(plan: Plan, today: Day): ReadonlyMap<string, Entry<'revisions'>> {
  const inForce = [...plan.revisions.values()].filter(({ data }) => data.date <= today);
  const newestFirst = inForce.sort((a, b) => compare(b.data.date, a.data.date));
  return new Map(newestFirst.flatMap((revision) => (revision.data.because.reviews ?? []).map((id) => [id, revision] as const)));
}
