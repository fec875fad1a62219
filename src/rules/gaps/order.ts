import { countsFrom } from '../../analysis/event-days.ts';
import { type Day, formatDay } from '../../model/day.ts';
import type { Field, Remark } from '../../model/finding.ts';
import { type Entry, type Plan, placeIn } from '../../model/plan.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'gaps/order',
  kind: 'defect',
  level: 'error',
  why: 'Nothing can answer a gap that nobody has raised yet.',
  *check(plan) {
    for (const revision of plan.revisions.values()) {
      for (const { gap, field, verb } of settledBy(revision)) {
        yield* tooEarly(plan, revision, gap, field, verb, revision.data.date);
      }
    }
    for (const review of plan.reviews.values()) {
      const day = countsFrom(review, plan.settings.timezone);
      for (const verb of ['verifies', 'recurs'] as const) {
        for (const [index, gap] of (review.data[verb] ?? []).entries()) {
          if (plan.gaps.get(gap)?.review === review) yield ownGap(plan, review, gap, [verb, index], verb);
          else if (day) yield* tooEarly(plan, review, gap, [verb, index], verb, day);
        }
      }
    }
  },
});

const words = {
  addresses: 'addresses',
  defers: 'defers',
  accepts: 'accepts the risk of',
  verifies: 'verifies',
  recurs: 'finds again',
} as const;
type Verb = keyof typeof words;

type Settled = { readonly gap: string; readonly field: Field; readonly verb: Verb };

const settledBy = ({ data }: Entry<'revisions'>): readonly Settled[] => [
  ...(data.addresses ?? []).map((gap, index) => ({ gap, field: ['addresses', index], verb: 'addresses' as const })),
  ...(data.defers ?? []).map(({ gap }, index) => ({ gap, field: ['defers', index, 'gap'], verb: 'defers' as const })),
  ...(data.accepts ?? []).map(({ gap }, index) => ({ gap, field: ['accepts', index, 'gap'], verb: 'accepts' as const })),
];

function* tooEarly(plan: Plan, entry: Entry, id: string, field: Field, verb: Verb, day: Day): Iterable<Remark> {
  const raised = plan.gaps.get(id);
  if (!raised) return;
  const raisedOn = countsFrom(raised.review, plan.settings.timezone);
  if (raisedOn && raisedOn <= day) return;
  const why = raisedOn
    ? `on ${formatDay(day)}, before it was raised on ${formatDay(raisedOn)}`
    : 'which is only proposed: its review is a draft';
  yield {
    at: placeIn(entry, ...field),
    message: `\`${entry.id}\` ${words[verb]} \`${id}\`${raisedOn ? ' ' : ', '}${why}`,
    hint: raisedOn ? 'correct one of the two days, or name another gap' : 'approve the review first, or take the gap out here',
    related: [{ at: placeIn(raised.review, 'gaps', raised.index), message: 'raised here' }],
  };
}

const ownGap = (plan: Plan, review: Entry<'reviews'>, id: string, field: Field, verb: Verb): Remark => ({
  at: placeIn(review, ...field),
  message: `\`${review.id}\` ${words[verb]} \`${id}\`, which it raises itself`,
  hint: 'take it out here; only a later event can tell',
  related: [{ at: placeIn(review, 'gaps', plan.gaps.get(id)?.index ?? 0), message: 'raised here' }],
});
