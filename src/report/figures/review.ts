import type { Lags } from '../../analysis/lags.ts';
import type { Measurement } from '../../analysis/measurements.ts';
import type { Notice } from '../../analysis/notices.ts';
import { formatDuration } from '../../model/duration.ts';
import { intervalOf } from '../../model/instant.ts';
import type { Review, TimelineEntry } from '../../model/review.ts';
import { capital, countedInWords, isOrAre } from '../../model/words.ts';
import { brieflySpan } from './ticks.ts';
import type { TimelineEvent, TimelinePart } from './timeline.ts';

type NameOf = (system: string) => string;

/** Everything that a review's timeline is made of. */
export type TimelineFacts = {
  readonly review: Review;
  readonly measured: readonly Measurement[];
  readonly notices: readonly Notice[];
  readonly zone: string;
  readonly nameOf: NameOf;
};

/** The events of a review: its timeline, and where that does not tell them, returns of systems and first messages. */
export function timelineEvents({ review, measured, notices, zone, nameOf }: TimelineFacts): readonly TimelineEvent[] {
  const told = review.timeline.map((entry) => asTold(entry, zone));
  const isTold = (at: number) => told.some(({ interval }) => interval.from <= at && at <= interval.to);
  const returns = measured.flatMap(({ system, restored }) =>
    restored && !isTold(restored.interval.from) ? [{ ...restored, text: `${nameOf(system)} back`, strong: true }] : [],
  );
  const messages = notices.flatMap(({ audience, messages: [first] }) =>
    first && !isTold(first.moment.interval.from) ? [{ ...first.moment, text: `${capital(audience)} first told`, strong: false }] : [],
  );
  return [...told, ...returns, ...messages];
}

function asTold({ at, within, text, milestone }: TimelineEntry, zone: string): TimelineEvent {
  const margin = within ? `, ±${formatDuration(within)}` : '';
  return { at, interval: intervalOf(at, zone, within), text: text.replace(/[.!]$/, '') + margin, strong: milestone !== undefined };
}

/** The parts of an incident that took time, the longest marked, and the start of recovery where it was late. */
export function timelineParts({ chain }: Lags, lateStart: boolean): readonly TimelinePart[] {
  return chain.flatMap(({ name, from, to, took, longest }) =>
    from && to && took && took.max !== 0
      ? [
          {
            name,
            took: brieflySpan(took),
            from: from.interval,
            to: to.interval,
            tone: longest ? 'longest' : name === 'begin' && lateStart ? 'late' : 'plain',
          },
        ]
      : [],
  );
}

/** More events than these nobody can tell apart. */
const mostEvents = 60;

/** The events that are drawn: all; of very many the milestones, and systems that came back. */
export const eventsDrawn = (events: readonly TimelineEvent[]): readonly TimelineEvent[] =>
  events.length > mostEvents ? events.filter(({ strong }) => strong).slice(0, mostEvents) : events;

/** How many events there are beside those that are drawn, as a sentence; nothing where all are. */
export const notDrawn = (left: number): string =>
  left ? `${capital(countedInWords(left, 'other event'))} ${isOrAre(left)} in the table of events.` : '';

/** The timeline in words, for those who cannot see it. */
export function timelineDescription(events: readonly TimelineEvent[], parts: readonly TimelinePart[]): string {
  const lags = parts.map(({ name, took, tone }) => `${name} ${took}${tone === 'longest' ? ', the longest' : ''}`);
  return `${events.length} ${events.length === 1 ? 'event' : 'events'} downwards in the order of time. ${lags.length ? `Lags: ${lags.join('; ')}.` : 'No lag is known.'} The tables say the same.`;
}
