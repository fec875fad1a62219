import type { Review } from '../../model/review.ts';
import { capital, countedInWords, howMany, inWords, isOrAre } from '../../model/words.ts';

/**
 * How many reviews there are, of what, as a heading.
 *
 * @param ongoing how many of them are of incidents that are not over
 */
export function reviewsHeading(reviews: readonly Pick<Review, 'kind' | 'status'>[], ongoing: number): string {
  if (reviews.length === 0) return 'Nothing has been reviewed yet';
  const simulated = reviews.filter(({ kind }) => kind === 'simulation').length;
  const drafts = reviews.filter(({ status }) => status === 'draft').length;
  const actual = reviews.length - simulated;
  const kinds = [actual ? countedInWords(actual, 'actual incident') : '', simulated ? countedInWords(simulated, 'simulation') : '']
    .filter(Boolean)
    .join(' and ');
  const first = ongoing ? `${capital(countedInWords(ongoing, 'incident'))} ${isOrAre(ongoing)} not over. ` : '';
  return first + capital(`${kinds} reviewed${drafts ? `, ${drafts === 1 ? 'one' : inWords(drafts)} still in draft` : ''}`);
}

/** Counts of the list: how many recoveries kept both their targets, of those that were measured, over all events. */
export function keptSentence(counts: {
  readonly met: number;
  readonly missed: number;
  readonly undetermined: number;
  readonly measured: number;
}): string {
  if (counts.measured === 0) return 'No recovery has been measured yet.';
  if (counts.measured === 1) {
    const targets = 'the RTO and the RPO of its day';
    return `The one measured recovery ${counts.met ? `kept ${targets}` : counts.missed ? `missed one or both of ${targets}` : `cannot be held against ${targets}`}.`;
  }
  const open = counts.undetermined ? `, ${inWords(counts.undetermined)} cannot be decided` : '';
  return capital(
    `${howMany(counts.met)} of ${inWords(counts.measured)} measured recoveries kept the RTO and the RPO of their day, ${howMany(counts.missed)} missed ${counts.missed ? 'one or both' : 'either'}${open}.`,
  );
}
