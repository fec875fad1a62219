import { endedOn } from '../../analysis/event-days.ts';
import { extentOf } from '../../analysis/moments.ts';
import type { Recovery } from '../../analysis/recovery.ts';
import { formatDay } from '../../model/day.ts';
import { formatCompared } from '../../model/duration.ts';
import type { Remark } from '../../model/finding.ts';
import { type Entry, type Plan, placeIn } from '../../model/plan.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'reviews/consistency',
  kind: 'defect',
  level: 'warning',
  why: 'Where a review says two things, its figures follow one of them, and readers believe the other.',
  *check(plan, { recovery }) {
    for (const review of plan.reviews.values()) {
      yield* aboutItself(review);
      yield* aboutSystems(review);
      const concerned = concernedBy(review, recovery);
      yield* aboutUnaffected(review, plan, concerned);
      yield* aboutLongSteps(review, plan.settings.timezone, concerned);
      yield* aboutKnown(review);
      yield* aboutThePlan(review, plan);
    }
  },
});

type Review = Entry<'reviews'>;

function* aboutItself(review: Review): Iterable<Remark> {
  const { kind, exercise, noGaps, gaps = [], status, approvedOn } = review.data;
  if (kind === 'actual' && exercise)
    yield {
      at: placeIn(review, 'exercise'),
      message: `the incident was actual, and \`${exercise}\` is a planned exercise`,
      hint: 'take `exercise` out, or write `kind: simulation`',
    };
  if (noGaps && gaps.length > 0)
    yield {
      at: placeIn(review, 'noGaps'),
      message: '`noGaps` says that no gap was found, and `gaps` names some',
      hint: 'take one of the two out; what went well belongs in `lessons.keep`',
    };
  if (status === 'draft' && approvedOn)
    yield {
      at: placeIn(review, 'status'),
      message: `the review was approved on ${formatDay(approvedOn)}, and still says that it is a draft`,
      hint: 'write `status: approved`, or take the approval out',
    };
}

function* aboutSystems(review: Review): Iterable<Remark> {
  const first = new Map<string, number>();
  for (const [index, { system, outcome, restoredAt, recoveryPoint, dataLoss }] of review.data.affected.entries()) {
    const before = first.get(system);
    if (before === undefined) first.set(system, index);
    else
      yield {
        at: placeIn(review, 'affected', index, 'system'),
        message: `\`${system}\` is affected twice in one review`,
        hint: 'put both into one item; a second failure that is to be measured by itself needs a review of its own',
        related: [{ at: placeIn(review, 'affected', before, 'system'), message: 'first named here' }],
      };
    if (outcome !== 'restored' && restoredAt)
      yield {
        at: placeIn(review, 'affected', index, 'restoredAt'),
        message: `\`${system}\` was restored, and its outcome is \`${outcome}\``,
        hint: 'take one of the two out',
      };
    if (recoveryPoint && dataLoss !== undefined)
      yield {
        at: placeIn(review, 'affected', index, 'dataLoss'),
        message: `the loss of \`${system}\` follows from its recovery point, and is written down as well`,
        hint: 'take `dataLoss` out; what another text says of it belongs in `stated.dataLoss`',
      };
  }
}

/**
 * Steps of systems that were neither lost nor needed by one that was, each system once. A tabletop exercise goes through steps, and
 * loses none.
 */
function* aboutUnaffected(review: Review, plan: Plan, concerned: ReadonlySet<string>): Iterable<Remark> {
  const { affected, steps = [] } = review.data;
  if (affected.length === 0) return;
  const told = new Set(concerned);
  for (const [index, { system, result }] of steps.entries()) {
    if (told.has(system) || result === 'skipped' || !plan.systems.has(system)) continue;
    told.add(system);
    yield {
      at: placeIn(review, 'steps', index, 'system'),
      message: `a step of \`${system}\` was done, and \`affected\` does not name that system`,
      hint: 'add it to `affected`, or name the system that the step belongs to',
    };
  }
}

/** Systems that an event affected, and those that they need: to bring one back may take a step of another that was never lost. */
const concernedBy = ({ data: { affected } }: Review, { systems }: Recovery): ReadonlySet<string> =>
  new Set(affected.flatMap(({ system }) => [system, ...(systems.get(system)?.needs ?? [])]));

/** Steps that took longer than all that the review tells of; where nobody knows when the system was back, none surely did. */
function* aboutLongSteps(review: Review, zone: string, concerned: ReadonlySet<string>): Iterable<Remark> {
  const { affected, steps = [] } = review.data;
  const away = new Set(affected.flatMap(({ system, restoredAt }) => (restoredAt ? [] : [system])));
  const isBack = (system: string) => (affected.some((one) => one.system === system) ? !away.has(system) : away.size === 0);
  const { from, to } = extentOf(review.data, zone);
  const longest = (to - from) / 1000;
  for (const [index, { system, step, took = 0 }] of steps.entries()) {
    if (took <= longest || !concerned.has(system) || !isBack(system)) continue;
    const [own, whole] = formatCompared(took, longest);
    yield {
      at: placeIn(review, 'steps', index, 'took'),
      message: `${step ? `the step \`${step}\`` : 'what was improvised'} for \`${system}\` took ${own}, longer than the whole event with its ${whole}`,
      hint: 'correct `took`, mind the unit; or the instants',
    };
  }
}

/** What is listed as unknown, and stands in the review. */
function* aboutKnown(review: Review): Iterable<Remark> {
  const { timeline, affected, unknown = [] } = review.data;
  if (unknown.length === 0) return;
  const known = new Set<string | undefined>([
    ...timeline.map(({ milestone }) => milestone),
    ...affected.flatMap(({ system, ...fields }) => Object.keys(fields).map((field) => `affected.${system}.${field}`)),
  ]);
  for (const [index, name] of unknown.entries()) {
    if (!known.has(name)) continue;
    yield {
      at: placeIn(review, 'unknown', index),
      message: `\`${name}\` is listed as unknown, and stands in the review`,
      hint: 'take it out of `unknown`, or the guess out of the review',
    };
  }
}

function* aboutThePlan(review: Review, plan: Plan): Iterable<Remark> {
  const { planVersion, exercise, messages = [] } = review.data;
  const used = plan.revisions.get(planVersion ?? '');
  const ended = used ? endedOn(review, plan.settings.timezone) : '';
  if (used && used.data.date > ended)
    yield {
      at: placeIn(review, 'planVersion'),
      message: `responders cannot have used version \`${used.id}\`, which is of ${formatDay(used.data.date)}: the event ended on ${formatDay(ended)}`,
      hint: 'leave it out where they used the one in force',
      related: [{ at: placeIn(used, 'date'), message: 'in force from here' }],
    };
  const held = plan.exercises.get(exercise ?? '');
  if (held?.data.cancelled)
    yield {
      at: placeIn(review, 'exercise'),
      message: `\`${held.id}\` was held, as this review shows, and is written down as cancelled`,
      hint: 'take `cancelled` out there, or name another exercise',
      related: [{ at: placeIn(held, 'cancelled'), message: 'cancelled here' }],
    };
  for (const [index, { audience, template }] of messages.entries()) {
    const made = plan.templates.get(template ?? '');
    if (!made || made.data.audience === audience) continue;
    yield {
      at: placeIn(review, 'messages', index, 'template'),
      message: `the message went to ${audience}, and \`${made.id}\` is written for ${made.data.audience}`,
      hint: 'name the template that was used, or correct the audience',
    };
  }
}
