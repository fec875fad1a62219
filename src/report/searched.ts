import type { GapStanding } from '../analysis/gap-states.ts';
import type { Register } from '../analysis/register.ts';
import { compare } from '../model/compare.ts';

/** How many settled gaps search finds by themselves: all of most plans. Of thousands, each takes as long to index as a review. */
export const settledInSearch = 500;

/** Ids of the gaps that search does not find by themselves but through their reviews: settled ones, but for those raised last. */
export function leftToReviews({ settled }: Pick<Register, 'settled'>): ReadonlySet<string> {
  const newest = settled.toSorted((a, b) => compare(raised(b), raised(a)) || compare(a.id, b.id));
  return new Set(newest.slice(settledInSearch).map(({ id }) => id));
}

const raised = ({ raisedOn }: GapStanding) => raisedOn ?? '';
