import { inOrder, type Placed } from './placed.ts';

/** Findings beside those of an earlier state. */
export type Compared = {
  /** What is found now, marked as new or old. */
  readonly now: readonly Placed[];
  /** What was found then and is no more, on the lines of that state. */
  readonly fixed: readonly Placed[];
};

/**
 * Tell new findings from old ones. A finding is an old one when the same rule said the same of the same entry; its line may have
 * moved. Of several that are alike, as many are old as there were. Where an entry cannot be read now, nothing of it is settled.
 *
 * @param isUnread whether what a finding is of has mistakes now that leave it out of the plan
 */
export function compared(now: readonly Placed[], before: readonly Placed[], isUnread: (finding: Placed) => boolean): Compared {
  const left = Map.groupBy(before, markOf);
  const marked = now.map((finding): Placed => ({ ...finding, state: left.get(markOf(finding))?.pop() ? 'old' : 'new' }));
  const gone = [...left.values()].flat().filter((finding) => !isUnread(finding));
  const fixed = gone.map((finding): Placed => ({ ...finding, state: 'fixed' }));
  return { now: marked, fixed: fixed.sort(inOrder) };
}

const markOf = ({ rule, entry, file, message }: Placed) => [rule, entry ?? file, message].join('\n');
