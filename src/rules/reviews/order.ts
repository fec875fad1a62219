import { disruptionOf, type Moment, type Moments, momentAt } from '../../analysis/moments.ts';
import { shift } from '../../model/day.ts';
import type { Field, Remark } from '../../model/finding.ts';
import { formatInstant, type Interval, intervalOf } from '../../model/instant.ts';
import { type Entry, placeIn } from '../../model/plan.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'reviews/order',
  kind: 'defect',
  level: 'error',
  why: 'An instant that cannot be makes every figure worked out from it false.',
  *check(plan, { today, moments }) {
    const { timezone } = plan.settings;
    const end = intervalOf(shift(today, 1), timezone).from;
    for (const review of plan.reviews.values()) {
      yield* afterToday(review, timezone, end);
      const own = moments.get(review.id);
      if (own) yield* outOfOrder(review, own, timezone);
    }
  },
});

const instants = ['disruptedAt', 'restoredAt', 'verifiedAt', 'recoveryPoint'] as const;

/** Certain order alone is a mistake: where intervals overlap, it may be right. */
function* afterToday(review: Entry<'reviews'>, zone: string, end: number): Iterable<Remark> {
  const { timeline, affected, messages = [] } = review.data;
  const isLater = (at: string | undefined, within = 0): at is string => at !== undefined && intervalOf(at, zone, within).from >= end;
  const remark = (at: string, ...field: Field): Remark => ({
    at: placeIn(review, ...field),
    message: `${formatInstant(at, zone)} has not come yet`,
    hint: 'correct the date; a review tells what happened',
  });
  for (const [index, { at, within }] of timeline.entries()) if (isLater(at, within)) yield remark(at, 'timeline', index, 'at');
  for (const [index, system] of affected.entries()) {
    for (const name of instants) {
      const at = system[name];
      if (isLater(at)) yield remark(at, 'affected', index, name);
    }
  }
  for (const [index, { at }] of messages.entries()) if (isLater(at)) yield remark(at, 'messages', index, 'at');
}

function* outOfOrder(review: Entry<'reviews'>, moments: Moments, zone: string): Iterable<Remark> {
  for (const [index, own] of review.data.affected.entries()) {
    const restored = momentAt(own.restoredAt, zone);
    const lost = disruptionOf(own, review.data, moments, zone);
    const pairs: readonly [keyof typeof own, Moment | undefined, Moment | undefined, string][] = [
      ['restoredAt', lost, restored, 'restored before it was disrupted'],
      [
        'verifiedAt',
        restored ?? lost,
        momentAt(own.verifiedAt, zone),
        restored ? 'verified before it was restored' : 'verified before it was disrupted',
      ],
      ['recoveryPoint', momentAt(own.recoveryPoint, zone), lost, 'recovered to a point after its disruption'],
    ];
    for (const [field, before, after, what] of pairs) {
      if (!before || !after || canPrecede(before.interval, after.interval)) continue;
      yield {
        at: placeIn(review, 'affected', index, field),
        message: `\`${own.system}\` is ${what}: ${formatInstant(after.at, zone)} is before ${formatInstant(before.at, zone)}`,
        hint: 'correct one of the two instants; mind the day and the offset',
      };
    }
  }
}

/** Whether `before` can lie before `after`, or with it. */
const canPrecede = (before: Interval, after: Interval) => before.from <= after.to;
