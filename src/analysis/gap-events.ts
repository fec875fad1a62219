import { compare } from '../model/compare.ts';
import type { Day } from '../model/day.ts';
import type { Entry, Plan } from '../model/plan.ts';
import { countsFrom } from './event-days.ts';
import type { Rollout } from './rollout.ts';

/**
 * What can happen to a gap, in the order that holds among events of one day: a review may find that it came back and a
 * revision answer it the same day; a proof outlives both. `done` and `told` are single items of a roll-out.
 */
const gapEventNames = [
  'raised',
  'recurred',
  'deferred',
  'accepted',
  'addressed',
  'done',
  'told',
  'implemented',
  'communicated',
  'verified',
] as const;
export type GapEventName = (typeof gapEventNames)[number];

/** Something that an entry says of a gap. */
export type GapEvent = {
  readonly event: GapEventName;
  /** Who says it: `revisions/1.2.0`. */
  readonly entry: string;
  readonly day: Day;
  /** The author's words for it: the title of a review, the summary of a revision, the reason of a deferral, a task. */
  readonly note: string | undefined;
  /** How long a deferral or an acceptance holds. */
  readonly until?: Day;
  /** Who accepts the risk. */
  readonly by?: string | undefined;
};

/**
 * Everything that entries say of each gap up to `today`, in the order in which it counts. A review counts from its
 * approval, a revision from its date. Events from before a gap was raised are left out.
 */
export function gapEventsOf(plan: Plan, rollouts: ReadonlyMap<string, Rollout>, today: Day): ReadonlyMap<string, readonly GapEvent[]> {
  const byGap = new Map([...plan.gaps.keys()].map((id): [string, GapEvent[]] => [id, []]));
  for (const said of [reviewEvents(plan), revisionEvents(plan, rollouts)]) {
    for (const [gap, event] of said) if (event.day <= today) byGap.get(gap)?.push(event);
  }
  for (const [id, events] of byGap) byGap.set(id, sinceRaised(events.sort(inOrder)));
  return byGap;
}

/** The id of a gap, and what is said of it. */
type Said = readonly [gap: string, event: GapEvent];

function* reviewEvents(plan: Plan): Iterable<Said> {
  for (const review of plan.reviews.values()) {
    const day = countsFrom(review, plan.settings.timezone);
    if (!day) continue;
    const { gaps = [], verifies = [], recurs = [], title } = review.data;
    const from = { entry: `reviews/${review.id}`, day, note: title };
    for (const { id } of gaps) if (plan.gaps.get(id)?.review === review) yield [id, { event: 'raised', ...from }];
    for (const gap of recurs) if (!raises(review, gap)) yield [gap, { event: 'recurred', ...from }];
    for (const gap of verifies) if (!raises(review, gap) && !recurs.includes(gap)) yield [gap, { event: 'verified', ...from }];
  }
}

const raises = (review: Entry<'reviews'>, gap: string) => (review.data.gaps ?? []).some(({ id }) => id === gap);

function* revisionEvents(plan: Plan, rollouts: ReadonlyMap<string, Rollout>): Iterable<Said> {
  for (const { id, data } of plan.revisions.values()) {
    const from = { entry: `revisions/${id}`, day: data.date };
    for (const { gap, until, because } of data.defers ?? []) yield [gap, { event: 'deferred', ...from, note: because, until }];
    for (const { gap, until, because, by } of data.accepts ?? []) yield [gap, { event: 'accepted', ...from, note: because, until, by }];
    const rollout = rollouts.get(id);
    for (const gap of data.addresses ?? []) {
      yield [gap, { event: 'addressed', ...from, note: data.summary }];
      if (rollout) yield* rolloutEvents(gap, from.entry, rollout);
    }
  }
}

/** A revision without items of a kind has nothing to do there, so that step is reached on its day. */
function* rolloutEvents(gap: string, entry: string, { revision, implementation, communication }: Rollout): Iterable<Said> {
  const later = (day: Day) => (day > revision.data.date ? day : revision.data.date);
  for (const { doneOn, task } of implementation.items) {
    if (doneOn) yield [gap, { event: 'done', entry, day: later(doneOn), note: task }];
  }
  for (const { doneOn, to, channel } of communication.items) {
    if (doneOn) yield [gap, { event: 'told', entry, day: later(doneOn), note: `${to}, ${channel}` }];
  }
  if (!implementation.completedOn) return;
  yield [gap, { event: 'implemented', entry, day: implementation.completedOn, note: undefined }];
  if (!communication.completedOn) return;
  const day = communication.completedOn > implementation.completedOn ? communication.completedOn : implementation.completedOn;
  yield [gap, { event: 'communicated', entry, day, note: undefined }];
}

const inOrder = (a: GapEvent, b: GapEvent) =>
  compare(a.day, b.day) || gapEventNames.indexOf(a.event) - gapEventNames.indexOf(b.event) || compare(a.entry, b.entry);

const sinceRaised = (events: GapEvent[]) => {
  const start = events.findIndex(({ event }) => event === 'raised');
  return start < 0 ? [] : events.slice(start);
};
