import { type Change, changesBetween } from './analysis/changes.ts';
import type { CollectionName } from './model/collections.ts';
import { type Plan, titleOf } from './model/plan.ts';
import { type GitHistory, gitHistoryOf, type RevisionState } from './source/git-history.ts';
import type { Step } from './source/past.ts';
import { sameText } from './source/same-text.ts';

/** A revision with what git knows of it, and with what really changed. */
export type Recorded = RevisionState & {
  /** What changed since the revision before; worked out when asked for, none where git does not know it. */
  readonly changes: () => readonly Change[] | undefined;
};

/** What git knows of a plan, with what changed from revision to revision. */
export type RecordedHistory = Omit<GitHistory, 'revisions' | 'sinceNewest'> & {
  /** By version, oldest first. */
  readonly revisions: ReadonlyMap<string, Recorded>;
  /** What changed since the newest revision that git knows, without a revision of its own. */
  readonly unrecorded: () => readonly Change[] | undefined;
};

/**
 * Ask git what each revision of a plan changed.
 *
 * @param root the content folder that the plan was read from
 * @param at the branch, tag or commit that counts as checked out
 */
export function recordedHistoryOf(root: string, plan: Plan, at?: string): RecordedHistory {
  const { revisions, sinceNewest, ...known } = gitHistoryOf(root, plan, at);
  // Names of this plan alone: it may be an edition that does not show every entry.
  const nameOf = (folder: CollectionName, id: string) => {
    const entry = plan[folder].get(id);
    return entry ? titleOf(entry) : id;
  };
  const changesOf = (step: Step | undefined) =>
    step && changesBetween(step.before, step.after, { sameText, renamed: step.renamed, nameOf });
  const recorded = revisions.map((revision): [string, Recorded] => [
    revision.version,
    { ...revision, changes: () => changesOf(revision.step()) },
  ]);
  return { ...known, revisions: new Map(recorded), unrecorded: () => changesOf(sinceNewest()) };
}
