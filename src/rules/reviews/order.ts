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
  *check(plan, { today }) {
    const { timezone } = plan.settings;
    const end = intervalOf(shift(today, 1), timezone).from;
    for (const review of plan.reviews.values()) {
      yield* afterToday(review, timezone, end);
      yield* outOfOrder(review, timezone);
    }
  },
});

/** Every instant of a review with its field. Certain order alone is a mistake: where intervals overlap, it may be right. */
function* instantsOf({ data }: Entry<'reviews'>): Iterable<{ at: string; field: Field; within: number }> {
  for (const [index, { at, within = 0 }] of data.timeline.entries()) yield { at, within, field: ['timeline', index, 'at'] };
  for (const [index, system] of data.affected.entries()) {
    for (const name of ['disruptedAt', 'restoredAt', 'verifiedAt', 'recoveryPoint'] as const) {
      const at = system[name];
      if (at) yield { at, within: 0, field: ['affected', index, name] };
    }
  }
  for (const [index, { at }] of (data.messages ?? []).entries()) yield { at, within: 0, field: ['messages', index, 'at'] };
}

function* afterToday(review: Entry<'reviews'>, zone: string, end: number): Iterable<Remark> {
  for (const { at, field, within } of instantsOf(review)) {
    if (intervalOf(at, zone, within).from < end) continue;
    yield {
      at: placeIn(review, ...field),
      message: `${formatInstant(at, zone)} has not come yet`,
      hint: 'correct the date; a review tells what happened',
    };
  }
}

function* outOfOrder(review: Entry<'reviews'>, zone: string): Iterable<Remark> {
  const { timeline, affected } = review.data;
  const disruption = timeline.find(({ milestone }) => milestone === 'disruption');
  for (const [index, own] of affected.entries()) {
    const read = (at: string | undefined): Read | undefined => (at ? { at, interval: intervalOf(at, zone) } : undefined);
    const restored = read(own.restoredAt);
    const lost =
      read(own.disruptedAt) ?? (disruption && { at: disruption.at, interval: intervalOf(disruption.at, zone, disruption.within) });
    const pairs: readonly [keyof typeof own, Read | undefined, Read | undefined, string][] = [
      ['restoredAt', lost, restored, 'restored before it was disrupted'],
      [
        'verifiedAt',
        restored ?? lost,
        read(own.verifiedAt),
        restored ? 'verified before it was restored' : 'verified before it was disrupted',
      ],
      ['recoveryPoint', read(own.recoveryPoint), lost, 'recovered to a point after its disruption'],
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

type Read = { readonly at: string; readonly interval: Interval };

/** Whether `before` can lie before `after`, or with it. */
const canPrecede = (before: Interval, after: Interval) => before.from <= after.to;
