import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Why git could not answer. */
export type RefusalReason = 'no-git' | 'no-repository' | 'not-trusted' | 'no-commits' | 'unknown-revision' | 'not-in-commit' | 'failed';

/** What git said no to, as a sentence for people without a final full stop. */
export type Refusal = { readonly ok: false; readonly reason: RefusalReason; readonly sentence: string };

/** What git answered, or why it did not. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | Refusal;

/** The repository that a content folder lies in. */
export type Repository = {
  /** The content folder on disk. */
  readonly root: string;
  /** The content folder within the repository, with `/` between its parts; empty where it is the repository itself. */
  readonly folder: string;
  /** The commit that is checked out, or counts as such. */
  readonly head: string;
  /** Commits whose ancestors a shallow clone does not hold; empty in a whole one. */
  readonly horizon: ReadonlySet<string>;
};

/** Build a refusal. */
export const refusal = (reason: RefusalReason, sentence: string): Refusal => ({ ok: false, reason, sentence });

/**
 * Find the repository of a content folder.
 *
 * @param revision the branch, tag or commit that counts as checked out
 */
export function repositoryAt(root: string, revision = 'HEAD'): Outcome<Repository> {
  const place = git(root, ['rev-parse', '--is-inside-work-tree', '--show-prefix']);
  if (!place.ok) return place;
  const [inside, prefix = ''] = lines(place.value);
  if (inside !== 'true') return noRepository;
  const head = commitOf(root, revision);
  if (!head.ok) return head.reason === 'unknown-revision' && revision === 'HEAD' ? noCommits : head;
  return {
    ok: true,
    value: { root: resolve(root), folder: prefix.replace(/\/$/, ''), head: head.value, horizon: horizonOf(root) },
  };
}

/** Look up a branch, tag or commit. */
export function commitOf(root: string, revision: string): Outcome<string> {
  const found = git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]);
  if (found.ok) return { ok: true, value: found.value.toString().trim() };
  if (found.reason !== 'failed') return found;
  const missing = horizonOf(root).size > 0 ? '; the clone is shallow, and `git fetch --unshallow` brings the rest' : '';
  return refusal('unknown-revision', `Git knows no commit \`${revision}\` here${missing}`);
}

/**
 * Run a plumbing command of git in a folder, on whatever repository holds it.
 *
 * Nothing that the repository configures is run (pagers, hooks, monitors, foreign diffs), nothing is fetched, locked or asked
 * for, and names come as they are. Variables that a git hook sets would point to another repository, so they are left out.
 *
 * @param input bytes for its standard input
 */
export function git(root: string, parameters: readonly string[], input?: string): Outcome<Buffer> {
  const { error, status, stdout, stderr } = spawnSync('git', [...safeguards, '-C', root, ...parameters], {
    input: input ?? '',
    env: environment(),
    maxBuffer: Number.POSITIVE_INFINITY,
    windowsHide: true,
  });
  if (error)
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? noGit : refusal('failed', `Git could not be run: ${error.message}`);
  return status === 0 ? { ok: true, value: stdout } : refused(stderr.toString());
}

const safeguards = [
  'core.quotepath=off',
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.pager=cat',
  'log.showSignature=false',
  'log.showRoot=true',
  'diff.relative=false',
]
  .flatMap((setting) => ['-c', setting])
  .concat('--no-pager', '--no-optional-locks', '--literal-pathspecs');

const misleading = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_NAMESPACE', 'GIT_EXTERNAL_DIFF'];

const environment = (): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !misleading.includes(name))),
  LC_ALL: 'C',
  GIT_TERMINAL_PROMPT: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_NO_REPLACE_OBJECTS: '1',
});

const noGit = refusal('no-git', 'Git is not installed on this machine');
const noRepository = refusal('no-repository', 'The content folder lies in no git repository');
const noCommits = refusal('no-commits', 'The git repository of the content folder has no commit yet');

function refused(complaint: string): Refusal {
  if (/not a git repository|must be run in a work tree/.test(complaint)) return noRepository;
  if (/dubious ownership/.test(complaint)) {
    return refusal('not-trusted', 'Git does not open the repository because it belongs to another user; add it to `safe.directory`');
  }
  const [first = ''] = complaint.split('\n').filter((line) => line.startsWith('fatal:'));
  return refusal('failed', `Git failed${first ? `: ${first.slice('fatal: '.length)}` : ''}`);
}

function horizonOf(root: string): ReadonlySet<string> {
  const file = git(root, ['rev-parse', '--git-path', 'shallow']);
  if (!file.ok) return new Set();
  try {
    return new Set(lines(readFileSync(resolve(root, file.value.toString().trim()))));
  } catch {
    return new Set();
  }
}

const lines = (bytes: Buffer): string[] => bytes.toString().split('\n').filter(Boolean);
