import type { Analysis } from '../../analysis/index.ts';
import { compare } from '../../model/compare.ts';
import type { Entry, Plan } from '../../model/plan.ts';
import { type Few, few, most } from '../wording/few.ts';

/** Reviews, each with the day on which its event began, and how many are not among them; the day is empty where it is not known. */
export type ReviewsTold = Few<{ readonly review: Entry<'reviews'>; readonly day: string }>;

/** The reviews that the whole plan lists: those of the newest events, newest first. */
export function reviewsTold({ plan, analysis }: { readonly plan: Plan; readonly analysis: Analysis }): ReviewsTold {
  const all = [...plan.reviews.values()].map((review) => ({ review, day: analysis.moments.get(review.id)?.day ?? '' }));
  return few(
    all.sort((a, b) => compare(b.day, a.day)),
    most.printed,
  );
}
