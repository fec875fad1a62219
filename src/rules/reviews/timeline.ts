import { beganOn } from '../../analysis/event-days.ts';
import { extentOf, type Moments, momentAt } from '../../analysis/moments.ts';
import { formatDay } from '../../model/day.ts';
import type { Remark } from '../../model/finding.ts';
import { dayOf, formatInstant, formatTime, type Instant, type Interval, intervalOf, offsetAt, precisionOf } from '../../model/instant.ts';
import { type Entry, placeIn } from '../../model/plan.ts';
import type { Milestone } from '../../model/review.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'reviews/timeline',
  kind: 'defect',
  level: 'warning',
  why: 'An entry out of its place is most often a wrong day or offset, and clocks run by it.',
  *check(plan, { moments }) {
    const { timezone } = plan.settings;
    for (const review of plan.reviews.values()) {
      const own = moments.get(review.id);
      const early = own && resolvedEarly(review, own, timezone);
      yield* outOfPlace(review, timezone, early && own.milestones.resolution?.index);
      yield* markedTwice(review);
      if (early) yield early;
      if (own) yield* approvedEarly(review, own);
      yield* sentFarOff(review, timezone);
      yield* promisedBefore(review, timezone);
      yield* ofAnotherSeason(review, timezone);
    }
  },
});

/** Whether one interval lies before another as a whole, so that no doubt is left. */
const isBefore = (one: Interval, other: Interval) => one.to < other.from;

/** @param told the place in the timeline of which more is known already */
function* outOfPlace(review: Entry<'reviews'>, zone: string, told: number | undefined): Iterable<Remark> {
  const intervals = review.data.timeline.map(({ at, within }) => intervalOf(at, zone, within));
  for (const [index, { at }] of review.data.timeline.entries()) {
    const [above, own, before] = [intervals[index - 1], intervals[index], review.data.timeline[index - 1]];
    if (!above || !own || !before || index === told || !isBefore(own, above)) continue;
    yield {
      at: placeIn(review, 'timeline', index, 'at'),
      message: `${asWritten(at, zone)} stands below ${asWritten(before.at, zone)}, which is later`,
      hint: 'correct the day, the time or the offset, or put the entries in order',
    };
  }
}

/** An instant in the plan's zone, and as the file has it where its clock shows another time. */
function asWritten(at: Instant, zone: string): string {
  const time = formatTime(at, zone);
  return `${formatInstant(at, zone)}${time === undefined || time === at.slice(11, 16) ? '' : ` (\`${at}\`)`}`;
}

function* markedTwice(review: Entry<'reviews'>): Iterable<Remark> {
  const first = new Map<Milestone, number>();
  for (const [index, { milestone }] of review.data.timeline.entries()) {
    if (!milestone) continue;
    const before = first.get(milestone);
    if (before === undefined) first.set(milestone, index);
    else
      yield {
        at: placeIn(review, 'timeline', index, 'milestone'),
        message: `\`${milestone}\` is marked twice; clocks use the first`,
        hint: 'mark the one that counts alone',
        related: [{ at: placeIn(review, 'timeline', before, 'milestone'), message: 'first marked here' }],
      };
  }
}

function resolvedEarly(review: Entry<'reviews'>, { milestones }: Moments, zone: string): Remark | undefined {
  const { disruption, resolution } = milestones;
  if (!disruption || !resolution || !isBefore(resolution.interval, disruption.interval)) return undefined;
  return {
    at: placeIn(review, 'timeline', resolution.index, 'at'),
    message: `it was resolved on ${asWritten(resolution.at, zone)}, before its disruption on ${asWritten(disruption.at, zone)}`,
    hint: 'correct one of the two instants; mind the day and the offset',
  };
}

function* approvedEarly(review: Entry<'reviews'>, { day }: Moments): Iterable<Remark> {
  const { approvedOn } = review.data;
  if (!approvedOn || approvedOn >= day) return;
  yield {
    at: placeIn(review, 'approvedOn'),
    message: `the review was approved on ${formatDay(approvedOn)}, before its event began on ${formatDay(day)}`,
    hint: 'correct one of the two days; mind the month and the year',
  };
}

/** Messages that are surely of another year, or of days before anything happened. */
function* sentFarOff(review: Entry<'reviews'>, zone: string): Iterable<Remark> {
  const { messages = [], kind } = review.data;
  const event = extentOf(review.data, zone);
  // A simulation is announced, an incident is not.
  const earliest = event.from - (kind === 'simulation' ? halfAYear : aDay);
  for (const [index, { at }] of messages.entries()) {
    const early = intervalOf(at, zone).to < earliest;
    if (!early && !isOfALaterYear(at, review, event, zone)) continue;
    yield {
      at: placeIn(review, 'messages', index, 'at'),
      message: `the message of ${formatInstant(at, zone)} was sent ${early ? 'before' : 'more than a year after'} the event began on ${formatDay(beganOn(review, zone))}`,
      hint: 'correct the instant; mind the day and the year',
    };
  }
}

/** Whether a message came a year after an event began, when it was over and reviewed. */
function isOfALaterYear(at: Instant, { data }: Entry<'reviews'>, event: Interval, zone: string): boolean {
  if (data.affected.some(({ outcome }) => outcome === 'ongoing')) return false;
  const { from } = intervalOf(at, zone);
  return from >= event.from + 365 * aDay && from > event.to && dayOf(at, zone) > (data.approvedOn ?? '');
}

function* promisedBefore(review: Entry<'reviews'>, zone: string): Iterable<Remark> {
  for (const [index, { at, nextBy }] of (review.data.messages ?? []).entries()) {
    const [sent, promised] = [momentAt(at, zone), momentAt(nextBy, zone)];
    if (!sent || !promised || !isBefore(promised.interval, sent.interval)) continue;
    yield {
      at: placeIn(review, 'messages', index, 'nextBy'),
      message: `the message of ${formatInstant(at, zone)} promises the next one by ${formatInstant(promised.at, zone)}, which was over`,
      hint: 'correct one of the two instants; mind the day and the offset',
    };
  }
}

const aDay = 86_400_000;
const halfAYear = 182 * aDay;

/**
 * Times that all have the offset of another season: an hour off, as who writes `+01:00` all the year has them in summer. One that has
 * the right offset, or one that the zone never has, shows that the author looked.
 */
function* ofAnotherSeason(review: Entry<'reviews'>, zone: string): Iterable<Remark> {
  const { timeline, affected, messages = [] } = review.data;
  const known = timeline.find(({ at }) => precisionOf(at) === 'exact');
  if (known && !isOfAnotherSeason(known.at, zone)) return;
  const systems = affected.flatMap(({ disruptedAt, restoredAt, verifiedAt, recoveryPoint }) => [
    disruptedAt,
    restoredAt,
    verifiedAt,
    recoveryPoint,
  ]);
  const all = [...timeline.map(({ at }) => at), ...systems, ...messages.map(({ at }) => at)];
  const exact = all.filter((at): at is string => at !== undefined && precisionOf(at) === 'exact');
  const first = exact[0];
  if (first === undefined || !exact.every((at) => isOfAnotherSeason(at, zone))) return;
  const [written, there] = [first.slice(-6), offsetAt(Date.parse(first), zone)];
  yield {
    at: placeIn(
      review,
      'timeline',
      Math.max(
        0,
        timeline.findIndex(({ at }) => at === first),
      ),
      'at',
    ),
    message: `every time has an offset such as \`${written}\`, which ${zone} has at another time of the year; here it has \`${there}\``,
    hint: `write \`${there}\`, or leave it where clocks were read that showed \`${written}\``,
  };
}

function isOfAnotherSeason(at: string, zone: string): boolean {
  const [time, written] = [Date.parse(at), at.slice(-6)];
  return offsetAt(time, zone) !== written && [-halfAYear, halfAYear].some((away) => offsetAt(time + away, zone) === written);
}
