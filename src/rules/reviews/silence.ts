import type { Notice, Promised } from '../../analysis/notices.ts';
import { between } from '../../analysis/span.ts';
import { formatCompared, formatSpan } from '../../model/duration.ts';
import type { Remark } from '../../model/finding.ts';
import { formatInstant } from '../../model/instant.ts';
import { type Entry, placeIn } from '../../model/plan.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'reviews/silence',
  kind: 'duty',
  level: 'warning',
  why: 'Silence in an outage costs more trust than the outage.',
  *check(plan, { notices }) {
    for (const review of plan.reviews.values()) {
      for (const notice of notices.get(review.id) ?? []) {
        yield* longSilences(notice, review);
        yield* passedPromises(notice, review, plan.settings.timezone);
      }
    }
  },
});

function* longSilences({ audience, pauses }: Notice, review: Entry<'reviews'>): Iterable<Remark> {
  for (const { after, before, took, judged } of pauses) {
    if (judged.verdict !== 'missed') continue;
    const [silent, allowed] = formatCompared(took, judged.target ?? 0);
    yield {
      at: placeIn(review, 'messages', after.index, 'at'),
      message: `${audience} heard nothing for ${silent} after this message${before ? '' : ', until their service was back'}; the policy allows ${allowed}`,
      hint: 'find why nobody wrote, and raise a gap for it',
      ...(before ? { related: [{ at: placeIn(review, 'messages', before.index, 'at'), message: 'the next message' }] } : {}),
    };
  }
}

/** How much later than promised a message came: two instants of one minute read alike. */
function laterThan(by: Promised['by'], next: NonNullable<Promised['next']>): string {
  const late = between(by.interval, next.moment.interval);
  return late ? `, ${formatSpan(late)} later` : '';
}

function* passedPromises({ audience, promises }: Notice, review: Entry<'reviews'>, zone: string): Iterable<Remark> {
  for (const { sent, by, next, state } of promises) {
    if (state !== 'passed') continue;
    yield {
      at: placeIn(review, 'messages', sent.index, 'nextBy'),
      message: `${audience} were promised a message by ${formatInstant(by.at, zone)}; ${next ? `the next came ${formatInstant(next.moment.at, zone)}${laterThan(by, next)}` : 'none came'}`,
      hint: 'promise what can be kept, and raise a gap where it was not',
    };
  }
}
