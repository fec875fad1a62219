import { posix } from 'node:path';
import { type Reading, readContent } from './content.ts';
import { commitOf, git, type Outcome, type Refusal, type Repository, refusal, repositoryAt } from './git.ts';
import { logOf } from './git-log.ts';
import { filesOf, sourceFiles, textsOf, treesAt } from './git-tree.ts';
import type { SourceFile } from './tree.ts';

/** A content folder as a commit holds it. */
export type Snapshot = { readonly commit: string; readonly files: readonly SourceFile[] };

/** Where a content folder stands in its repository. */
export type State = {
  readonly commit: string;
  /** Files of the folder that differ from the commit or are not in it, relative to the folder. */
  readonly uncommitted: readonly string[];
  /** Whether the clone holds the newest commits alone. */
  readonly shallow: boolean;
};

/** The commit that is checked out, and what lies beside it. */
export function stateOf(root: string): Outcome<State> {
  const repository = repositoryAt(root);
  if (!repository.ok) return repository;
  const { head, horizon, folder } = repository.value;
  const status = git(root, ['status', '--porcelain=v1', '-z', '--untracked-files=all', '--no-renames', '--', '.']);
  if (!status.ok) return status;
  const skipped = folder ? folder.length + 1 : 0;
  const uncommitted = status.value
    .toString()
    .split('\0')
    .filter(Boolean)
    .map((row) => row.slice(3 + skipped));
  return { ok: true, value: { commit: head, uncommitted, shallow: horizon.size > 0 } };
}

/** How many files of a content folder differ from the commit that is checked out, or are not in it; none where git knows nothing. */
export function uncommittedIn(root: string): number {
  const state = stateOf(root);
  return state.ok ? state.value.uncommitted.length : 0;
}

/** Read a content folder as it was at a branch, tag or commit, in the form in which it is read from disk. */
export function treeAt(root: string, revision: string): Outcome<Snapshot> {
  const repository = repositoryAt(root);
  if (!repository.ok) return repository;
  const commit = commitOf(root, revision);
  if (!commit.ok) return commit;
  const there = standingIn(repository.value, commit.value);
  if (!there.ok) return there;
  const listed = filesOf(repository.value, there.value.tree);
  if (!listed.ok) return listed;
  const bytes = textsOf(repository.value, listed.value);
  return bytes.ok ? { ok: true, value: { commit: commit.value, files: sourceFiles(listed.value, bytes.value) } } : bytes;
}

/** The same, read: the plan as it was at a branch, tag or commit. */
export async function readAt(root: string, revision: string): Promise<Outcome<Reading & { readonly commit: string }>> {
  const snapshot = treeAt(root, revision);
  if (!snapshot.ok) return snapshot;
  const { commit, files } = snapshot.value;
  return { ok: true, value: { ...(await readContent(files)), commit } };
}

/** The newest commit that changed a content folder, up to a branch, tag or commit; nothing where git knows none. */
export function lastChangeOf(root: string, revision = 'HEAD'): string | undefined {
  const there = standingAt(root, revision);
  const found = there && git(root, ['log', '--max-count=1', '--format=%H', '--end-of-options', revision, '--', there.path]);
  return (found?.ok && found.value.toString().trim()) || undefined;
}

/** The bytes of one file of a content folder as a commit holds it; nothing where it holds none. */
export function bytesAt(root: string, commit: string, file: string): Buffer | undefined {
  const there = standingAt(root, commit);
  const found = there && git(root, ['cat-file', 'blob', `${commit}:${[there.folder, file].filter(Boolean).join('/')}`]);
  return found?.ok ? found.value : undefined;
}

function standingAt(root: string, revision: string): Standing | undefined {
  const repository = repositoryAt(root);
  const commit = repository.ok ? commitOf(root, revision) : repository;
  const there = repository.ok && commit.ok ? standingIn(repository.value, commit.value) : undefined;
  return there?.ok ? there.value : undefined;
}

/** Where the content folder stands in a commit, within the repository and seen from where it is now, and the id of its tree. */
type Standing = { readonly folder: string; readonly path: string; readonly tree: string };

/** The folder may have had another name at that time; the log knows its former ones. */
function standingIn(repository: Repository, commit: string): Outcome<Standing> {
  const now = firstOf(repository, commit, [repository.folder]);
  if (!now.ok || now.value) return now as Outcome<Standing>;
  const log = logOf(repository);
  if (!log.ok) return log;
  const former = [...new Set(log.value.map(({ folder }) => folder))].filter((folder) => folder !== repository.folder && folder !== '');
  const then = firstOf(repository, commit, former);
  return !then.ok || then.value ? (then as Outcome<Standing>) : notIn(commit);
}

/** The first of some folders that a commit holds. */
function firstOf(repository: Repository, commit: string, folders: readonly string[]): Outcome<Standing | undefined> {
  const trees = treesAt(
    repository,
    folders.map((folder) => ({ commit, folder })),
  );
  if (!trees.ok) return trees;
  const index = trees.value.findIndex((tree) => tree !== undefined);
  const [folder = '', tree = ''] = [folders[index], trees.value[index]];
  return { ok: true, value: index === -1 ? undefined : { folder, tree, path: posix.relative(repository.folder, folder) || '.' } };
}

const notIn = (commit: string): Refusal => refusal('not-in-commit', `The content folder is not in commit \`${commit.slice(0, 7)}\``);
