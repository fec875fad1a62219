import type { GapStanding } from '../analysis/gap-states.ts';
import { dueWords } from '../model/due.ts';
import { capital } from '../model/words.ts';

/** A state as pages show it: its word, and the shape and colour that go with it. */
export type Shown = { readonly word: string; readonly mark: 'good' | 'bad' | 'watch' | undefined };

type Stated = Pick<GapStanding, 'state' | 'overdue' | 'daysLate' | 'unresolved'>;

/** How a gap's state is shown: `Open`, `Addressed, 23 days late`. */
export function gapState(gap: Stated): Shown {
  const word = capital(gap.state);
  return gap.overdue ? { word: `${word}, ${dueWords(-gap.daysLate)}`, mark: 'bad' } : { word, mark: gapMark(gap) };
}

/** The state that a gap shows once its due day has passed with nothing new: a deferral ends with that day. */
export function stateOnceLate({ state, ineffective, lamps }: Pick<GapStanding, 'state' | 'ineffective' | 'lamps'>): string {
  if (state !== 'deferred') return capital(state);
  const reached = lamps.findLast((lamp) => lamp.reached)?.name;
  if (reached === 'planChanged') return 'Addressed';
  return reached === undefined || reached === 'found' ? (ineffective ? 'Recurred' : 'Open') : capital(reached);
}

/** Shape and colour of a state that is not late: good once resolved, between while it is under way, bad when a fix did not hold. */
export function gapMark({ state, unresolved }: Pick<Stated, 'state' | 'unresolved'>): Shown['mark'] {
  if (state === 'recurred') return 'bad';
  if (state === 'accepted' || state === 'proposed') return undefined;
  if (!unresolved) return 'good';
  return state === 'open' || state === 'deferred' ? undefined : 'watch';
}
