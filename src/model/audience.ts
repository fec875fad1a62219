import type { Entry } from './plan.ts';
import type { Settings } from './settings.ts';

/**
 * How widely an entry may be read: 0 for the most trusted audience alone, higher for wider ones. Message templates name
 * in `audience` whom they address, so they are for the most trusted alone; roles are named on every page.
 */
export function rankOf({ audiences }: Settings, entry: Entry): number {
  if (entry.collection === 'templates') return 0;
  // Without an audience it is found nowhere, which is first as well.
  return Math.max(0, audiences.indexOf((entry.data as { audience: string }).audience));
}
