import type { GapStanding } from '../../analysis/gapStates.ts';
import { dueWords } from '../../model/due.ts';
import { capital } from '../../model/words.ts';

/** A state as pages show it: its word, and the shape and colour that go with it. */
export type Shown = { readonly word: string; readonly mark: 'good' | 'bad' | 'watch' | undefined };

/** How a gap's state is shown in a row: `Addressed, 23 days late`. */
export function gapState(gap: GapStanding): Shown {
  const word = capital(gap.state);
  return gap.overdue ? { word: `${word}, ${dueWords(-gap.daysLate)}`, mark: 'bad' } : { word, mark: markOf(gap) };
}

function markOf({ state, unresolved }: GapStanding): Shown['mark'] {
  if (state === 'recurred') return 'bad';
  if (!unresolved && state !== 'accepted' && state !== 'proposed') return 'good';
  return state === 'addressed' || state === 'implemented' || state === 'communicated' ? 'watch' : undefined;
}
