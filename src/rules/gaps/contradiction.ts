import { beganOn } from '../../analysis/event-days.ts';
import { formatDay } from '../../model/day.ts';
import type { Remark } from '../../model/finding.ts';
import { type Entry, type Plan, placeIn } from '../../model/plan.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'gaps/contradiction',
  kind: 'defect',
  level: 'warning',
  why: 'Two answers to one gap on one day, or a day that cannot be, leave its state to chance.',
  *check(plan) {
    for (const review of plan.reviews.values()) {
      yield* byReview(review, plan);
      yield* dueBefore(review, plan.settings.timezone);
    }
    for (const revision of plan.revisions.values()) yield* byRevision(revision);
  },
});

function* byReview(review: Entry<'reviews'>, plan: Plan): Iterable<Remark> {
  const { verifies = [], recurs = [] } = review.data;
  for (const [index, gap] of recurs.entries()) {
    const at = placeIn(review, 'recurs', index);
    const proved = verifies.indexOf(gap);
    if (proved !== -1)
      yield {
        at,
        message: `\`${gap}\` is proved fixed by this review as well; it counts as found again`,
        hint: 'take it out of `verifies` or of `recurs`',
        related: [{ at: placeIn(review, 'verifies', proved), message: 'proved here' }],
      };
    else if (!isThoughtFixed(plan, gap, review))
      yield {
        at,
        message: `nothing had answered \`${gap}\` when this review found it again`,
        hint: 'list here gaps that were thought fixed alone; one that was still open need not be named',
      };
  }
}

/** Gaps that were due before anything had shown them. */
function* dueBefore(review: Entry<'reviews'>, zone: string): Iterable<Remark> {
  const began = beganOn(review, zone);
  for (const [index, { id, due }] of (review.data.gaps ?? []).entries()) {
    if (!due || due >= began) continue;
    yield {
      at: placeIn(review, 'gaps', index, 'due'),
      message: `\`${id}\` is due on ${formatDay(due)}, before the event that showed it began on ${formatDay(began)}`,
      hint: 'correct the day; mind the year',
    };
  }
}

/** Whether a revision had answered a gap, or another review proved it, by the time an event began; or what could not be read may have. */
function isThoughtFixed(plan: Plan, gap: string, event: Entry<'reviews'>): boolean {
  const zone = plan.settings.timezone;
  const began = beganOn(event, zone);
  return (
    !plan.gaps.has(gap) ||
    plan.unread?.has(gap) === true ||
    [...plan.revisions.values()].some(({ data }) => data.addresses?.includes(gap) && data.date <= began) ||
    [...plan.reviews.values()].some((other) => other !== event && other.data.verifies?.includes(gap) && beganOn(other, zone) <= began)
  );
}

function* byRevision(revision: Entry<'revisions'>): Iterable<Remark> {
  const { date, addresses = [] } = revision.data;
  for (const [verb, does] of [
    ['defers', (gap: string) => `puts ${gap} off`],
    ['accepts', (gap: string) => `accepts the risk of ${gap}`],
  ] as const) {
    for (const [index, { gap, until }] of (revision.data[verb] ?? []).entries()) {
      const answered = addresses.indexOf(gap);
      if (answered !== -1)
        yield {
          at: placeIn(revision, verb, index, 'gap'),
          message: `\`${revision.id}\` answers \`${gap}\`, and ${does('it')}`,
          hint: `take it out of \`addresses\` or of \`${verb}\``,
          related: [{ at: placeIn(revision, 'addresses', answered), message: 'answered here' }],
        };
      if (until <= date)
        yield {
          at: placeIn(revision, verb, index, 'until'),
          message: `\`${revision.id}\` of ${formatDay(date)} ${does(`\`${gap}\``)} until ${formatDay(until)}, which holds for no day`,
          hint: 'write a later day; mind the year',
        };
    }
  }
}
