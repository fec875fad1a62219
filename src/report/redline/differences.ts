import { diffArrays } from 'diff';

/** The sign of a change: what came or what went. */
export type Mark = 'ins' | 'del';

/** Neighbours of a list that stayed, came, or went. */
export type Stretch<T> = { readonly mark: Mark | undefined; readonly items: readonly T[] };

/** More changes than these, and a list counts as replaced by the other: a limit by count is the same on every machine. */
const mostEdits = 2_000;

/** What turns one list into the other, in order; what went stands before what came in its place. */
export function differences<T>(before: readonly T[], after: readonly T[], isSame: (before: T, after: T) => boolean): readonly Stretch<T>[] {
  const changes = diffArrays([...before], [...after], { comparator: isSame, maxEditLength: mostEdits });
  if (changes) return changes.map(({ added, removed, value }) => ({ mark: added ? 'ins' : removed ? 'del' : undefined, items: value }));
  return [
    { mark: 'del', items: before },
    { mark: 'ins', items: after },
  ];
}
