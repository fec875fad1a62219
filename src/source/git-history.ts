import type { Content, Entry } from '../model/plan.ts';
import { compareVersions } from '../model/version.ts';
import { type Refusal, type Repository, repositoryAt } from './git.ts';
import { logOf } from './git-log.ts';
import { treesAt } from './git-tree.ts';
import { firstOfText, introductionsIn, lastChangesIn } from './introductions.ts';
import { type Commit, commitIn, type Declared, type Doubt, type Known, knownOf } from './origin.ts';
import { contentOf, type Step, stepsBetween, type TreePair } from './past.ts';

/** What git knows of one revision. */
export type RevisionState = {
  readonly version: string;
  /** The version before, whose state the changes are compared with. */
  readonly predecessor: string | undefined;
  /** The commit that brought the revision's file to the main line. */
  readonly commit: Commit | undefined;
  /** Why `content` knows nothing. */
  readonly doubt: Doubt | undefined;
  /** What else a reader should know of the commit, such as a date that differs from the declared one. */
  readonly remark: string | undefined;
  /** The plan as it stood: sections, systems, templates and everything else. Read when asked for. */
  readonly content: () => Content | undefined;
  /** What differs from the predecessor's state. Read when asked for; none where either state is unknown. */
  readonly step: () => Step | undefined;
};

/** What git knows of a plan. */
export type GitHistory = {
  /** Why git knows nothing at all. */
  readonly refusal: Refusal | undefined;
  /** The commit that is checked out. */
  readonly commit: Commit | undefined;
  readonly shallow: boolean;
  /** Revisions, oldest first. */
  readonly revisions: readonly RevisionState[];
  /** When each file of the folder was last changed; a file that is not in it was never committed, or too long ago for the clone. */
  readonly changed: ReadonlyMap<string, Commit>;
  /** What changed since the newest revision whose state is known, up to what was read now. */
  readonly sinceNewest: () => Step | undefined;
};

/**
 * What git knows of the revisions that a plan declares. Each question is asked once for all of them.
 *
 * @param content the plan as read now, which says which revisions there are
 * @param revision the branch, tag or commit that counts as checked out
 */
export function gitHistoryOf(root: string, content: Content, revision?: string): GitHistory {
  const declared = declaredIn(content);
  const repository = repositoryAt(root, revision);
  if (!repository.ok) return withoutGit(declared, repository);
  const log = logOf(repository.value);
  if (!log.ok) return withoutGit(declared, log);
  const origins = introductionsIn(log.value);
  const brought = declared.map(({ file }) => firstOfText(repository.value, origins.get(file) ?? []));
  const trees = treesAt(
    repository.value,
    brought.map((origin) => ({ commit: origin?.entry.commit ?? none, folder: origin?.folder ?? '' })),
  );
  if (!trees.ok) return withoutGit(declared, trees);
  const zone = content.settings.timezone;
  const known = declared.map((one, index) =>
    knownOf(one, brought[index], { declared, brought, tree: trees.value[index], zone, repository: repository.value }),
  );
  return {
    refusal: undefined,
    commit: log.value[0] && commitIn(log.value[0], zone),
    shallow: repository.value.horizon.size > 0,
    changed: new Map(
      [...lastChangesIn(log.value)]
        .filter(([, { commit }]) => !repository.value.horizon.has(commit))
        .map(([file, entry]) => [file, commitIn(entry, zone)]),
    ),
    ...statesOf(repository.value, declared, known, content),
  };
}

/** An id that no commit has. */
const none = '0'.repeat(40);

const declaredIn = ({ entries }: Content): Declared[] =>
  entries
    .filter((entry): entry is Entry<'revisions'> => entry.collection === 'revisions')
    .map(({ file, data: { version, date } }) => ({ file, version, date }))
    .toSorted((a, b) => compareVersions(a.version, b.version));

function withoutGit(declared: readonly Declared[], refusal: Refusal): GitHistory {
  const { reason, sentence } = refusal;
  const revisions = declared.map(
    ({ version }, index): RevisionState => ({
      version,
      predecessor: declared[index - 1]?.version,
      commit: undefined,
      doubt: { reason, sentence },
      remark: undefined,
      content: () => undefined,
      step: () => undefined,
    }),
  );
  return { refusal, commit: undefined, shallow: false, revisions, changed: new Map(), sinceNewest: () => undefined };
}

/** The states, each read when it is first asked for; the steps between them all together, because git is asked once for all. */
function statesOf(
  repository: Repository,
  declared: readonly Declared[],
  known: readonly Known[],
  now: Content,
): Pick<GitHistory, 'revisions' | 'sinceNewest'> {
  const pairs = known.flatMap(({ tree }, index): TreePair[] => {
    const before = known[index - 1]?.tree;
    return tree && before ? [[before, tree]] : [];
  });
  const steps = once(() => new Map((stepsBetween(repository, pairs) ?? []).map((step, index) => [pairs[index]?.[1], step])));
  const contents = known.map(({ tree, doubt }, index) =>
    once(() => {
      if (tree) return contentOf(repository, tree);
      return doubt?.reason === 'not-committed' && index === known.length - 1 ? now : undefined;
    }),
  );
  const upTo = (index: number, after: Content | undefined): Step | undefined => {
    const before = contents[index]?.();
    return before && after && { before, after, renamed: new Map() };
  };
  const revisions = declared.map(({ version }, index): RevisionState => {
    const { tree, commit, doubt, remark } = known[index] ?? { tree: undefined, commit: undefined, doubt: undefined, remark: undefined };
    const content = contents[index] ?? (() => undefined);
    const step = tree ? () => steps().get(tree) : once(() => upTo(index - 1, content()));
    return { version, predecessor: declared[index - 1]?.version, commit, doubt, remark, content, step };
  });
  const newest = known.findLastIndex(({ tree }) => tree !== undefined);
  return { revisions, sinceNewest: once(() => upTo(newest, now)) };
}

function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | undefined;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
}
