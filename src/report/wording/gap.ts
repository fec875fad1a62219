import type { GapMoment } from '../../analysis/gap-progress.ts';
import type { GapStanding } from '../../analysis/gap-states.ts';
import { questionList } from '../../model/assessment.ts';
import { formatDay } from '../../model/day.ts';
import { idIn, type Plan } from '../../model/plan.ts';
import { capital, counted, countedInWords, isOrAre } from '../../model/words.ts';

/** What a gap waits for, as the news of its page, and what follows from it. */
export type Wanted = { readonly news: string; readonly follows: string };

/** What a gap waits for; nothing once it is proved. Roll-out items that are missing are listed by the page itself. */
export function wanted(gap: GapStanding): Wanted | undefined {
  if (gap.state === 'proposed') {
    return { news: 'It is proposed: its review is a draft.', follows: 'It counts from the day on which the review is approved.' };
  }
  if (gap.pause) {
    const { kind, until, because = 'Nobody wrote down why.' } = gap.pause;
    return { news: `${kind === 'accepted' ? 'The risk is accepted' : 'It is put off'} until ${formatDay(until)}.`, follows: because };
  }
  if (gap.lapsed?.kind === 'accepted') {
    return {
      news: `Its risk was accepted until ${formatDay(gap.lapsed.until)}, and nothing has been decided since.`,
      follows: `It is open again: a revision lists ${gap.id} under \`addresses\`, or under \`accepts\` until a later day.`,
    };
  }
  return gap.next && gap.next !== 'found' ? wantedNext[gap.next](gap) : undefined;
}

const wantedNext = {
  planChanged: ({ id, ineffective }: GapStanding): Wanted => ({
    news: ineffective ? 'The fix did not hold, and no revision has answered it since.' : 'No revision answers it yet.',
    follows: `A revision that lists ${id} under \`addresses\` says that the plan has changed.`,
  }),
  implemented: ({ missing }: GapStanding): Wanted => {
    const count = missing.filter(({ part }) => part === 'implementation').length;
    return { news: `${capital(countedInWords(count, 'task'))} of the roll-out ${isOrAre(count)} missing.`, follows: notBefore };
  },
  communicated: ({ missing }: GapStanding): Wanted => {
    const count = missing.filter(({ part }) => part === 'communication').length;
    return { news: `${capital(countedInWords(count, 'audience'))} still ${count === 1 ? 'has' : 'have'} to be told.`, follows: notBefore };
  },
  proved: ({ id, verifyBy }: GapStanding): Wanted => ({
    news: 'It waits for a later event to prove it.',
    follows: `A review that lists ${id} under \`verifies\` is the proof${verifyBy ? `; policy wants one by ${formatDay(verifyBy)}` : ''}.`,
  }),
};

const notBefore = 'Until then the gap is not closed, whatever the plan says.';

/** The question that a gap answers, in its own words. */
export const questionOf = (question: string | undefined): string | undefined => questionList.find(({ id }) => id === question)?.wording;

/** How long a gap was or has been open. */
export function openFor({ unresolved, age, pause }: Pick<GapStanding, 'unresolved' | 'age' | 'pause'>): string {
  const days = counted(age, 'day');
  if (unresolved) return days;
  return pause?.kind === 'accepted' ? `${days}, its risk accepted` : `${days}, now settled`;
}

/** What happened to a gap, as the trail on its page says it. */
export function happened(moment: GapMoment, gap: GapStanding['gap'], plan: Plan): string {
  const { defers = [], accepts = [], rollout } = plan.revisions.get(idIn(moment.entry))?.data ?? {};
  const accepted = accepts.find((one) => one.gap === gap.id);
  const until = (accepted ?? defers.find((one) => one.gap === gap.id))?.until;
  return sayings[moment.event]({
    note: moment.note ?? 'not said',
    question: questionOf(gap.answers),
    until: until ? ` until ${formatDay(until)}` : '',
    accepted: accepted !== undefined,
    tasks: rollout?.implementation?.length ?? 0,
    tellings: rollout?.communication?.length ?? 0,
  });
}

type Said = {
  readonly note: string;
  readonly question: string | undefined;
  readonly until: string;
  readonly accepted: boolean;
  /** How many items the roll-out of the revision has. */
  readonly tasks: number;
  readonly tellings: number;
};

const sayings: Readonly<Record<GapMoment['event'], (said: Said) => string>> = {
  proposed: ({ question }) => (question ? `Proposed in a draft: answers “${question}”` : 'Proposed in a draft'),
  raised: ({ question }) => (question ? `Raised: answers “${question}”` : 'Raised'),
  recurred: () => 'Came back: the fix did not hold',
  deferred: ({ until, note }) => `Put off${until}: ${note}`,
  accepted: ({ until, note }) => `Risk accepted${until}: ${note}`,
  addressed: ({ note }) => note,
  done: ({ note }) => `Done: ${note}`,
  told: ({ note }) => `Told: ${note.replace(', ', ', by ')}`,
  implemented: ({ tasks }) => (tasks ? 'Every task of the roll-out is done' : 'The roll-out has no task to do'),
  communicated: ({ tellings }) => (tellings ? 'Everyone who has to know was told' : 'The roll-out has nobody to tell'),
  verified: () => 'Proved: a later event showed it fixed',
  expired: ({ accepted }) => (accepted ? 'The acceptance of the risk ended' : 'The deferral ended'),
  overdue: () => 'The due day passed',
};
