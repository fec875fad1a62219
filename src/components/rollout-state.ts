import type { Rollout } from '../analysis/rollout.ts';
import type { Shown } from './gap-state.ts';

/** How far the roll-out of a revision is: `Rolled out`, `3 of 5 done`, `1 of 5 late`, `No roll-out`. */
export function rolloutState({ done, total, late }: Pick<Rollout, 'done' | 'total' | 'late'>): Shown {
  if (total === 0) return { word: 'No roll-out', mark: undefined };
  if (done === total) return { word: 'Rolled out', mark: 'good' };
  if (late.length) return { word: `${late.length} of ${total} late`, mark: 'bad' };
  return { word: `${done} of ${total} done`, mark: 'watch' };
}
