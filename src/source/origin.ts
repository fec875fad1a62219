import { type Day, formatDay } from '../model/day.ts';
import { dayAt } from '../model/instant.ts';
import type { Refusal, Repository } from './git.ts';
import type { LogEntry } from './git-log.ts';
import type { Introduction } from './introductions.ts';

/** A commit as pages name it: its full id, and the day on which it was written, in the plan's time zone. */
export type Commit = { readonly id: string; readonly day: Day };

/** Why the plan as it stood at a revision is not known. */
export type Doubt = {
  readonly reason: Refusal['reason'] | 'shallow' | 'not-committed' | 'same-commit';
  /** A sentence for people, without a final full stop. */
  readonly sentence: string;
};

/** A revision as its file declares it. */
export type Declared = { readonly version: string; readonly date: Day; readonly file: string };
/** What git knows of a revision, with the tree of its state. */
export type Known = {
  readonly commit: Commit | undefined;
  readonly doubt: Doubt | undefined;
  readonly remark: string | undefined;
  readonly tree: string | undefined;
};
/** What else is needed to know it: the other revisions, and where each came from. */
export type Around = {
  readonly declared: readonly Declared[];
  readonly brought: readonly (Introduction | undefined)[];
  readonly tree: string | undefined;
  readonly zone: string;
  readonly repository: Repository;
};

/** A commit of the log with its day. */
export const commitIn = ({ commit, at }: LogEntry, zone: string): Commit => ({ id: commit, day: dayAt(at, zone) });

/** Where a revision came from, or why that is not known, or does not tell its state. */
export function knownOf(own: Declared, origin: Introduction | undefined, { declared, brought, tree, zone, repository }: Around): Known {
  const unknown = { commit: undefined, remark: undefined, tree: undefined };
  if (!origin) return { ...unknown, doubt: { reason: 'not-committed', sentence: `Revision ${own.version} has not been committed` } };
  if (repository.horizon.has(origin.entry.commit)) return { ...unknown, doubt: tooShallow(own.version) };
  const commit = commitIn(origin.entry, zone);
  const remark = remarkOn(own, origin, commit, declared, brought);
  const place = declared.indexOf(own);
  const twin = declared.findLast((_, index) => index > place && brought[index]?.entry === origin.entry);
  return twin
    ? { commit, remark, tree: undefined, doubt: notApart(own.version, twin.version) }
    : { commit, remark, tree, doubt: undefined };
}

const tooShallow = (version: string): Doubt => ({
  reason: 'shallow',
  sentence: `The clone is shallow and does not reach back to revision ${version}; \`git fetch --unshallow\` brings the rest`,
});

const notApart = (version: string, twin: string): Doubt => ({
  reason: 'same-commit',
  sentence: `Revision ${version} came into git in one commit with ${twin}, so the plan as it stood at ${version} was not kept`,
});

/** What rewriting or late committing leaves behind: another day than the declared one, another order than that of the versions. */
function remarkOn(
  own: Declared,
  { age }: Introduction,
  commit: Commit,
  declared: readonly Declared[],
  brought: Around['brought'],
): string | undefined {
  const place = declared.indexOf(own);
  const overtaken = declared.find((_, index) => index < place && (brought[index]?.age ?? age) < age);
  if (overtaken) return `Its commit is older than that of revision ${overtaken.version}`;
  return commit.day === own.date ? undefined : `The revision is dated ${formatDay(own.date)}, its commit ${formatDay(commit.day)}`;
}
