import { compare } from '../model/compare.ts';
import type { Day } from '../model/day.ts';
import type { Entry, Plan } from '../model/plan.ts';
import { countsFrom } from './event-days.ts';

/** Something that happened to the plan: a review was approved, or a revision came into force. */
export type Lately =
  | { readonly kind: 'review'; readonly day: Day; readonly review: Entry<'reviews'>; readonly gaps: number }
  | { readonly kind: 'revision'; readonly day: Day; readonly revision: Entry<'revisions'> };

/** Approved reviews and revisions up to `today`, newest first. */
export function latelyOf(plan: Plan, today: Day): readonly Lately[] {
  const reviews = [...plan.reviews.values()].flatMap((review): Lately[] => {
    const day = countsFrom(review, plan.settings.timezone);
    return day ? [{ kind: 'review', day, review, gaps: review.data.gaps?.length ?? 0 }] : [];
  });
  const revisions = [...plan.revisions.values()].map((revision): Lately => ({ kind: 'revision', day: revision.data.date, revision }));
  return [...revisions, ...reviews]
    .filter(({ day }) => day <= today)
    .sort((a, b) => compare(b.day, a.day) || compare(nameOf(b), nameOf(a)));
}

const nameOf = (one: Lately) => (one.kind === 'review' ? one.review.id : one.revision.id);
