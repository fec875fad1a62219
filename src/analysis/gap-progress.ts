import { type Day, dayAfter, shift } from '../model/day.ts';
import type { RaisedGap } from '../model/plan.ts';
import type { Policy } from '../model/settings.ts';
import type { GapEvent, GapEventName } from './gap-events.ts';

/** How far a gap's answer has come, whether or not it is put off meanwhile. */
export const gapStages = ['open', 'addressed', 'implemented', 'communicated', 'verified'] as const;
export type GapStage = (typeof gapStages)[number];

/** State of a gap; `proposed` while its review is a draft, `recurred` is open again after a fix that did not hold. */
export const gapStates = [
  'proposed',
  'recurred',
  'open',
  'deferred',
  'accepted',
  'addressed',
  'implemented',
  'communicated',
  'verified',
] as const;
export type GapState = (typeof gapStates)[number];

/** The five steps from finding to proof. */
export const lampNames = ['found', 'planChanged', 'implemented', 'communicated', 'proved'] as const;
export type LampName = (typeof lampNames)[number];

/** What a revision decided instead of an answer: to wait, or to live with the risk, until a day. */
export type Pause = {
  readonly kind: 'deferred' | 'accepted';
  readonly until: Day;
  /** The revision that decided it: `revisions/1.3.0`. */
  readonly entry: string;
  readonly because: string | undefined;
  readonly by: string | undefined;
};

/** One line of a gap's history: what happened, who wrote it, and the state after it. */
export type GapMoment = {
  /** `expired` is the day after a deferral or an acceptance; `overdue` the day on which the gap was due in vain. */
  readonly event: GapEventName | 'proposed' | 'expired' | 'overdue';
  readonly entry: string;
  readonly day: Day;
  readonly note: string | undefined;
  readonly state: GapState;
};

/** When a step was reached, and by which entry. */
export type Reached = { readonly day: Day; readonly entry: string };

/** What the events of a gap add up to. */
export type GapProgress = {
  readonly stage: GapStage;
  /** Whether it came back, and nothing has proved it fixed since. */
  readonly ineffective: boolean;
  readonly pause: Pause | undefined;
  /** A deferral or an acceptance that has ended with nothing since. */
  readonly lapsed: Pause | undefined;
  readonly due: Day | undefined;
  /** The revision whose roll-out counts: the newest that addresses the gap. */
  readonly addressedBy: string | undefined;
  readonly reached: Readonly<Partial<Record<LampName, Reached>>>;
  readonly moments: readonly GapMoment[];
};

/**
 * Walk through the events of a gap: the newest wins. Three things are not news: a roll-out of a revision that a newer one
 * has replaced, or of a fix that did not hold; a roll-out that ends after the proof; anything before the gap was raised.
 * A deferral that ends gives back the stage that was reached before it; an acceptance that ends opens the gap again.
 */
export function progressOf(raised: RaisedGap, events: readonly GapEvent[], policy: Policy, today: Day): GapProgress {
  const start: Progress = {
    stage: 'open',
    ineffective: false,
    pause: undefined,
    lapsed: undefined,
    due: raised.gap.due,
    addressedBy: undefined,
    reached: {},
  };
  const dueWithin = policy.gapDueWithin[raised.gap.severity];
  const moments: GapMoment[] = [];
  const upTo = (progress: Progress, day: Day): Progress => {
    const then = lapse(progress, day, moments);
    passDue(then, day, moments, { review: raised.review.id, resolvedWhen: policy.resolvedWhen });
    return then;
  };
  const end = events.reduce((progress, event) => {
    const next = apply(upTo(progress, event.day), event, dueWithin);
    moments.push({ event: event.event, entry: event.entry, day: event.day, note: event.note, state: stateOf(next) });
    return next;
  }, start);
  return { ...upTo(end, today), moments };
}

type Progress = Omit<GapProgress, 'moments'>;

/** How far the answer counts: where the risk was accepted instead, and that has ended, it does not until the next event. */
export const countingStage = ({ stage, lapsed }: Pick<Progress, 'stage' | 'lapsed'>): GapStage =>
  lapsed?.kind === 'accepted' ? 'open' : stage;

/** The state that a gap shows, raised or not. */
export function stateOf(progress: Progress): Exclude<GapState, 'proposed'> {
  const stage = countingStage(progress);
  return progress.pause?.kind ?? (stage === 'open' && progress.ineffective ? 'recurred' : stage);
}

function apply(progress: Progress, event: GapEvent, dueWithin: number): Progress {
  const { day, entry } = event;
  const at: Reached = { day, entry };
  const news = { ...progress, pause: undefined, lapsed: undefined };
  switch (event.event) {
    case 'raised':
      return { ...news, due: progress.due ?? dayAfter(day, dueWithin), reached: { found: at } };
    case 'recurred':
      return {
        ...news,
        stage: 'open',
        ineffective: true,
        due: dayAfter(day, dueWithin),
        addressedBy: undefined,
        reached: found(progress),
      };
    case 'deferred':
    case 'accepted':
      return paused(news, event, event.event);
    case 'addressed':
      return { ...news, stage: 'addressed', addressedBy: entry, reached: { ...found(progress), planChanged: at } };
    case 'implemented':
      return answers(progress, entry, 'addressed')
        ? { ...news, stage: 'implemented', reached: { ...news.reached, implemented: at } }
        : progress;
    case 'communicated':
      return answers(progress, entry, 'implemented')
        ? { ...news, stage: 'communicated', reached: { ...news.reached, communicated: at } }
        : progress;
    case 'verified':
      return { ...news, stage: 'verified', ineffective: false, reached: { ...news.reached, proved: at } };
    default:
      return progress;
  }
}

const found = ({ reached }: Progress) => (reached.found ? { found: reached.found } : {});

const answers = ({ addressedBy, stage }: Progress, entry: string, before: GapStage) => addressedBy === entry && stage === before;

/** The day on which a decision to wait ends becomes the day on which the gap is due. */
function paused(progress: Progress, { entry, until = '', note, by }: GapEvent, kind: Pause['kind']): Progress {
  const due = progress.due && progress.due > until ? progress.due : until;
  return { ...progress, due, pause: { kind, until, entry, because: note, by } };
}

/** End a pause whose last day lies before `day`, which is a moment of its own. */
function lapse(progress: Progress, day: Day, moments: GapMoment[]): Progress {
  const { pause } = progress;
  if (!pause || pause.until >= day) return progress;
  const ended = { ...progress, pause: undefined, lapsed: pause };
  const last = moments.at(-1)?.day ?? pause.until;
  const next = shift(pause.until, 1);
  moments.push({ event: 'expired', entry: pause.entry, day: next > last ? next : last, note: undefined, state: stateOf(ended) });
  return ended;
}

type Settling = { readonly review: string; readonly resolvedWhen: Policy['resolvedWhen'] };

/** Tell that the gap was due in vain, where that day lies before `day` and after all that is told already. */
function passDue(progress: Progress, day: Day, moments: GapMoment[], { review, resolvedWhen }: Settling): void {
  const { due, stage } = progress;
  const last = moments.at(-1);
  if (!due || due >= day || gapStages.indexOf(stage) >= gapStages.indexOf(resolvedWhen)) return;
  if (last && (last.day > due || (last.event === 'overdue' && last.day === due))) return;
  const state = progress.reached.found ? stateOf(progress) : 'proposed';
  moments.push({ event: 'overdue', entry: `reviews/${review}`, day: due, note: undefined, state });
}
