import type { Measurement } from '../analysis/measurements.ts';
import { compare } from '../model/compare.ts';
import type { Day } from '../model/day.ts';
import type { Entry } from '../model/plan.ts';
import type { PageSource } from './system.ts';
import { type Few, few, most } from './wording/few.ts';
import { keptSentence, reviewsHeading } from './wording/reviews.ts';

/** A row of the list of reviews. */
export type ReviewRow = {
  readonly review: Entry<'reviews'>;
  readonly day: Day;
  readonly measured: readonly Measurement[];
  /** Whether something that it tells of is still away. */
  readonly ongoing: boolean;
  /** Those that are drawn: all, of very many first those that missed a target. */
  readonly dots: Few<Measurement>;
  /** How many gaps it raised, and how many of these are unresolved. */
  readonly raised: number;
  readonly unresolved: number;
  /** How many revisions it led to. */
  readonly revisions: number;
};

/** Everything that the list of reviews shows, newest first. */
export function reviewsPage({ plan, analysis }: PageSource) {
  const rows = [...plan.reviews.values()]
    .map((review): ReviewRow => {
      const gaps = review.data.gaps ?? [];
      const measured = (analysis.measurements.byReview.get(review.id) ?? []).toSorted((a, b) => a.index - b.index);
      return {
        review,
        day: analysis.moments.get(review.id)?.day ?? '',
        measured,
        ongoing: measured.some((measurement) => analysis.measurements.ongoing.includes(measurement)),
        dots: dotsOf(measured),
        raised: gaps.length,
        unresolved: gaps.filter(({ id }) => analysis.gaps.get(id)?.unresolved).length,
        revisions: analysis.effects.get(review.id)?.revisions.length ?? 0,
      };
    })
    .sort((a, b) => compare(b.day, a.day));
  const verdicts = rows
    .filter(({ review }) => review.data.status === 'approved')
    .flatMap(({ measured }) => measured.map(({ inForce }) => inForce.both));
  const count = (verdict: string) => verdicts.filter((one) => one === verdict).length;
  const [met, missed, undetermined] = [count('met'), count('missed'), count('undetermined')];
  return {
    rows,
    heading: reviewsHeading(
      rows.map(({ review }) => review.data),
      new Set(analysis.measurements.ongoing.map(({ review }) => review.id)).size,
    ),
    kept: keptSentence({ met, missed, undetermined, measured: met + missed + undetermined }),
  };
}

function dotsOf(measured: readonly Measurement[]): Few<Measurement> {
  const missed = ({ inForce }: Measurement) => Number(inForce.both === 'missed');
  return few(measured.length > most.dots ? measured.toSorted((a, b) => missed(b) - missed(a)) : measured, most.dots);
}
