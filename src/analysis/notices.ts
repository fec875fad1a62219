import { type MessageAudience, messageAudiences } from '../model/common.ts';
import type { Day } from '../model/day.ts';
import type { Seconds, Span } from '../model/duration.ts';
import type { Interval } from '../model/instant.ts';
import type { Entry, Plan } from '../model/plan.ts';
import type { Message } from '../model/review.ts';
import { isConcerned } from './concerned.ts';
import { type Moment, type Moments, momentAt, startOf } from './moments.ts';
import type { Recovery } from './recovery.ts';
import { between, type Judged, judge, longestOf } from './span.ts';

/** A message with its place in the review's list. */
export type Sent = { readonly message: Message; readonly index: number; readonly moment: Moment };

/** Silence after a message, until the next one or until the service of the audience was back. */
export type Pause = { readonly after: Sent; readonly before: Sent | undefined; readonly took: Span; readonly judged: Judged };

/** What became of a promised next message: `open` while its time has not surely passed. */
export type Promised = {
  readonly sent: Sent;
  readonly by: Moment;
  readonly next: Sent | undefined;
  readonly state: 'kept' | 'passed' | 'open';
};

/** What one audience was told in one event, against the policy. */
export type Notice = {
  readonly audience: MessageAudience;
  /** Whether it had to be told at all; an audience that had not is held to no limit. */
  readonly concerned: boolean;
  /** In the order of time. */
  readonly messages: readonly Sent[];
  /** What the first message is counted from: declaration, else detection. */
  readonly from: 'declaration' | 'detection' | undefined;
  readonly first: Span | undefined;
  readonly firstJudged: Judged;
  readonly pauses: readonly Pause[];
  /** How long the longest silence was. */
  readonly silence: Span | undefined;
  /** Against the longest silence that is allowed; `no-target` where there is no limit. */
  readonly silenceJudged: Judged;
  readonly promises: readonly Promised[];
};

/** What each audience was told in each review, by the review's id. */
export function noticesOf(
  plan: Plan,
  moments: ReadonlyMap<string, Moments>,
  recovery: Pick<Recovery, 'systems'>,
  today: Day,
): ReadonlyMap<string, readonly Notice[]> {
  const noticeFor = (audience: MessageAudience, review: Entry<'reviews'>, own: Moments) =>
    noticeOf(audience, review, own, isConcerned(audience, review, plan, recovery), plan, today);
  return new Map(
    [...plan.reviews.values()].map((review) => {
      const own = moments.get(review.id);
      return [review.id, own ? messageAudiences.map((audience) => noticeFor(audience, review, own)) : []];
    }),
  );
}

function noticeOf(
  audience: MessageAudience,
  review: Entry<'reviews'>,
  { milestones }: Moments,
  concerned: boolean,
  plan: Plan,
  today: Day,
): Notice {
  const { policy, timezone } = plan.settings;
  const messages = sentTo(audience, review, timezone);
  const from = milestones.declaration ? 'declaration' : milestones.detection ? 'detection' : undefined;
  const first = between(from && milestones[from]?.interval, messages[0]?.moment.interval);
  const limit = concerned ? policy.updateEvery[audience] : undefined;
  const now = startOf(today, timezone);
  const pauses = pausesOf(messages, serviceBack(audience, review, milestones.resolution, plan, now), limit);
  const silence = longestOf(pauses.map(({ took }) => took));
  return {
    audience,
    concerned,
    messages,
    from,
    first,
    firstJudged: judge(first, concerned ? policy.firstNotice[audience] : undefined),
    pauses,
    silence,
    silenceJudged: judge(silence, limit),
    promises: messages.flatMap((sent, index) => promise(sent, messages[index + 1], now, timezone)),
  };
}

function sentTo(audience: MessageAudience, { data }: Entry<'reviews'>, zone: string): readonly Sent[] {
  return (data.messages ?? [])
    .flatMap((message, index) => {
      const moment = momentAt(message.at, zone);
      return message.audience === audience && moment ? [{ message, index, moment }] : [];
    })
    .sort((a, b) => a.moment.interval.from - b.moment.interval.from || a.index - b.index);
}

/**
 * When the service of an audience was back. Customers: when the last affected system that they use themselves was
 * restored; not told where a system could not be read, which they may use. All others, and where no such system tells it:
 * when the incident was resolved.
 */
function serviceBack(
  audience: MessageAudience,
  { data }: Entry<'reviews'>,
  resolution: Moment | undefined,
  plan: Plan,
  now: Interval,
): Interval | undefined {
  if (audience !== 'customers') return resolution?.interval;
  if (data.affected.some(({ system }) => !plan.systems.has(system))) return undefined;
  const faced = data.affected.filter(({ system }) => plan.systems.get(system)?.data.customerFacing);
  if (faced.some(({ outcome }) => outcome === 'ongoing')) return now;
  const back = faced.flatMap(({ restoredAt }) => momentAt(restoredAt, plan.settings.timezone)?.interval ?? []);
  if (back.length === 0) return resolution?.interval;
  const known = latest(back);
  // One whose return nobody could establish may have been the last, up to the resolution.
  const open = faced.some(({ outcome, restoredAt }) => outcome === 'restored' && restoredAt === undefined);
  return open && resolution ? { from: known.from, to: Math.max(known.to, resolution.interval.to) } : known;
}

const latest = (intervals: readonly Interval[]): Interval => ({
  from: Math.max(...intervals.map(({ from }) => from)),
  to: Math.max(...intervals.map(({ to }) => to)),
});

function pausesOf(messages: readonly Sent[], back: Interval | undefined, limit: Seconds | undefined): readonly Pause[] {
  if (!back) return [];
  return messages.flatMap((after, index) => {
    if (after.moment.interval.to >= back.to) return [];
    const next = messages[index + 1];
    const ended = next && next.moment.interval.from < back.to ? next : undefined;
    const took = between(after.moment.interval, ended ? earlier(ended.moment.interval, back) : back);
    return took ? [{ after, before: ended, took, judged: judge(took, limit) }] : [];
  });
}

const earlier = (one: Interval, other: Interval): Interval => ({
  from: Math.min(one.from, other.from),
  to: Math.min(one.to, other.to),
});

function promise(sent: Sent, next: Sent | undefined, now: Interval, zone: string): readonly Promised[] {
  const by = momentAt(sent.message.nextBy, zone);
  if (!by) return [];
  const arrived = next?.moment.interval ?? now;
  const passed = arrived.from > by.interval.to;
  const kept = next !== undefined && next.moment.interval.to <= by.interval.to;
  return [{ sent, by, next, state: passed ? 'passed' : kept ? 'kept' : 'open' }];
}
