import type { LampName } from '../analysis/gap-progress.ts';
import type { GapStanding, Lamp } from '../analysis/gap-states.ts';
import { counted } from '../model/words.ts';

/** The five steps from finding to proof as readers know them. */
export const lampTitles: Readonly<Record<LampName, string>> = {
  found: 'Found',
  planChanged: 'Plan changed',
  implemented: 'Implemented',
  communicated: 'Communicated',
  proved: 'Proved',
};

type Waiting = Pick<GapStanding, 'next' | 'stuck' | 'pause'>;

/** What a step that is not reached waits for, and for how long it has done so; nothing where there is nothing to say. */
export function lampWaits(
  { next, stuck, pause }: Waiting,
  { name, reached, done, total }: Omit<Lamp, 'day' | 'entry' | 'daysAfter'>,
): string {
  if (reached) return '';
  const parts = total ? [`${done} of ${total} ${name === 'communicated' ? 'told' : 'done'}`] : [];
  if (stuck?.at === name) parts.push(`for ${counted(stuck.days, 'day')}`);
  else if (next && next !== name && total) parts.push('waits for the step before');
  else if (next === name && pause) parts.push(pause.kind === 'accepted' ? 'the risk is accepted' : 'deferred');
  else if (next === name && !total) parts.push('comes next');
  return parts.join(', ');
}
