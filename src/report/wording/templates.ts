import type { Notice } from '../../analysis/notices.ts';
import type { Verdict } from '../../analysis/span.ts';
import type { TemplateCell } from '../../analysis/templates-matrix.ts';
import { type MessageAudience, messageAudiences } from '../../model/common.ts';
import { compareNames } from '../../model/compare.ts';
import { formatDuration } from '../../model/duration.ts';
import { intervalOf } from '../../model/instant.ts';
import type { Entry, Plan } from '../../model/plan.ts';
import type { Message } from '../../model/review.ts';
import type { Settings } from '../../model/settings.ts';
import { capital, countedInWords, inWords, isOrAre, listed } from '../../model/words.ts';

/** What is ready to be said, as a sentence: `Every message is written`, `Two of nine messages are not written: …`. */
export function templatesHeading(cells: readonly Pick<TemplateCell, 'audience' | 'moment' | 'empty'>[]): string {
  const empty = cells.filter((cell) => cell.empty);
  if (empty.length === 0) return 'Every audience has a message for every moment';
  if (empty.length === cells.length) return 'No message is written yet';
  const missing = `${capital(inWords(empty.length))} of ${countedInWords(cells.length, 'message')} ${isOrAre(empty.length)} not written`;
  return empty.length > 3 ? missing : `${missing}: ${listed(empty.map(({ audience, moment }) => `${audience} at ${moment}`))}`;
}

/** What the policy asks of messages to an audience: `first within 30 min, then at least every 1 h`. */
export function promisedTo(audience: MessageAudience, { policy }: Pick<Settings, 'policy'>): string {
  const every = policy.updateEvery[audience];
  return `first within ${formatDuration(policy.firstNotice[audience])}${every ? `, then at least every ${formatDuration(every)}` : ''}`;
}

/** How often a promise was kept: `7 of 9 kept`, with what could not be told; `never measured`. */
export function keptOf(verdicts: readonly Verdict[]): string {
  const count = (verdict: Verdict) => verdicts.filter((one) => one === verdict).length;
  const [met, missed, undetermined] = [count('met'), count('missed'), count('undetermined')];
  const measured = met + missed + undetermined;
  if (measured === 0) return 'never measured';
  return `${met} of ${measured} kept${undetermined ? `, ${undetermined} undetermined` : ''}`;
}

/** How often the promises to each audience were kept, for the first message and for the longest silence. */
export function keptByAudience(notices: ReadonlyMap<string, readonly Notice[]>) {
  const all = [...notices.values()].flat();
  const kept = (which: 'firstJudged' | 'silenceJudged') => (audience: MessageAudience) =>
    keptOf(all.filter((notice) => notice.audience === audience).map((notice) => notice[which].verdict));
  return { first: forEach(kept('firstJudged')), silence: forEach(kept('silenceJudged')) };
}

const forEach = (say: (audience: MessageAudience) => string): Readonly<Record<MessageAudience, string>> => ({
  employees: say('employees'),
  customers: say('customers'),
  partners: say('partners'),
});

/** A message that was made from a template, and the event in which it was sent. */
export type Use = { readonly review: Entry<'reviews'>; readonly message: Message };

/** The messages that were made from a template, newest event first. */
export const usesOf = (template: string, plan: Plan): readonly Use[] =>
  messagesOf(plan).filter(({ message }) => message.template === template);

/** How many messages were made from each template. */
export const timesUsed = (plan: Plan): ReadonlyMap<string, number> =>
  new Map([...Map.groupBy(messagesOf(plan), ({ message }) => message.template ?? '')].map(([id, own]) => [id, own.length]));

/** How a channel has served: how many messages went through it, to whom, in how many events, and in which last. */
export type ChannelUse = {
  readonly channel: string;
  readonly to: readonly MessageAudience[];
  readonly messages: number;
  readonly events: number;
  readonly last: Entry<'reviews'>;
};

/** Every channel by which a message was sent, the most used first; capitals do not tell channels apart. */
export function channelsUsed(plan: Plan): readonly ChannelUse[] {
  const byChannel = Map.groupBy(messagesOf(plan), ({ message }) => message.channel.toLowerCase());
  return [...byChannel.values()]
    .flatMap((uses) => {
      const [newest] = uses;
      return newest ? [channelUse(newest, uses)] : [];
    })
    .sort((a, b) => b.messages - a.messages || compareNames(a.channel, b.channel));
}

const channelUse = (newest: Use, uses: readonly Use[]): ChannelUse => ({
  channel: newest.message.channel,
  to: messageAudiences.filter((audience) => uses.some(({ message }) => message.audience === audience)),
  messages: uses.length,
  events: new Set(uses.map(({ review }) => review.id)).size,
  last: newest.review,
});

const messagesOf = (plan: Plan): readonly Use[] =>
  [...plan.reviews.values()]
    .flatMap((review) => (review.data.messages ?? []).map((message) => ({ review, message })))
    .sort((a, b) => time(b, plan) - time(a, plan));

const time = ({ message }: Use, { settings }: Plan) => intervalOf(message.at, settings.timezone).from;
