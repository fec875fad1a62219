import type { Inspection } from '../inspect.ts';
import type { Placed } from './placed.ts';
import { isError } from './summary.ts';

/**
 * Errors of what was written up to the day of an inspection. A list as of a past day leaves later events out, so that
 * nothing is wrong with it because they have not come yet.
 */
export function knownErrors(placed: readonly Placed[], { analysis, today }: Inspection): readonly Placed[] {
  const later = new Set([...analysis.moments].filter(([, { day }]) => day > today).map(([id]) => `reviews/${id}`));
  return placed.filter((finding) => isError(finding) && !later.has(finding.entry ?? ''));
}
