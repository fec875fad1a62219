import type { Day } from '../model/day.ts';
import { dayAt } from '../model/instant.ts';
import { repositoryAt } from '../source/git.ts';
import { logOf } from '../source/git-log.ts';
import { treeAt } from '../source/state.ts';
import type { SourceFile } from '../source/tree.ts';

/** Where former versions are looked for: a content folder, and the commit, branch or tag with which they end. */
export type Past = { readonly root: string; readonly until: string | undefined };

/** A file as it was at a commit, and how many errors of others go with its return. */
export type Cause = { readonly former: SourceFile; readonly commit: string; readonly day: Day; readonly errors: number };

/** So many former states are looked at, and so often former files are tried. */
const [mostStates, mostTries] = [10, 100];

/**
 * Why texts that nobody changed are called wrong: what they name was changed or taken away in other files. Found by trying: those files
 * are taken as they were when the texts were in order, each that makes errors fewer and no other file wrong.
 *
 * @param wrong how many errors each file has that has any
 * @param errorsIn counts them in another state of the content folder
 */
export async function causesOf(
  { root, until }: Past,
  files: readonly SourceFile[],
  wrong: ReadonlyMap<string, number>,
  errorsIn: (files: readonly SourceFile[]) => Promise<ReadonlyMap<string, number>>,
): Promise<readonly Cause[]> {
  const repository = repositoryAt(root, until);
  const log = repository.ok ? logOf(repository.value) : repository;
  if (!log.ok) return [];
  const now = new Map(files.map((one) => [one.file, one]));
  const isSame = (one: SourceFile) => isAlike(one, now.get(one.file));
  for (const { commit, at } of log.value.slice(0, mostStates)) {
    const then = treeAt(root, commit);
    if (!then.ok) return [];
    const changed = then.value.files.filter((one) => !wrong.has(one.file) && !isSame(one));
    const unchanged = then.value.files.filter((one) => wrong.has(one.file) && isSame(one));
    if (changed.length === 0 || unchanged.length === 0) continue;
    const wrongThen = await errorsIn(then.value.files);
    if (unchanged.every(({ file }) => wrongThen.has(file))) continue;
    const day = dayAt(at, 'UTC');
    return (await worthwhile(files, wrong, changed, errorsIn)).map((cause) => ({ ...cause, commit, day }));
  }
  return [];
}

/**
 * Those of some former files that make errors fewer, and no other file wrong. All are tried at once, then each half of those that make
 * the errors of any file fewer, so that one among thousands is found soon.
 */
async function worthwhile(
  files: readonly SourceFile[],
  wrong: ReadonlyMap<string, number>,
  former: readonly SourceFile[],
  errorsIn: (files: readonly SourceFile[]) => Promise<ReadonlyMap<string, number>>,
): Promise<readonly Pick<Cause, 'former' | 'errors'>[]> {
  const found: Pick<Cause, 'former' | 'errors'>[] = [];
  let [best, left, tries] = [files, wrong, 0];
  const seek = async (some: readonly SourceFile[]): Promise<void> => {
    const [first, ...others] = some;
    if (!first || left.size === 0 || tries === mostTries) return;
    tries += 1;
    const tried = withFiles(best, some);
    const after = await errorsIn(tried);
    if (others.length > 0) {
      if ([...left].every(([file, errors]) => (after.get(file) ?? 0) >= errors)) return;
      const half = Math.ceil(some.length / 2);
      await seek(some.slice(0, half));
      await seek(some.slice(half));
      return;
    }
    const errors = sum(left) - sum(after);
    if (errors <= 0 || [...after.keys()].some((file) => !left.has(file))) return;
    found.push({ former: first, errors });
    [best, left] = [tried, after];
  };
  await seek(former);
  return found;
}

const sum = (errors: ReadonlyMap<string, number>) => [...errors.values()].reduce((all, one) => all + one, 0);

/** Whether a file is there still, with the bytes that were read of it, if any were. */
const isAlike = ({ bytes }: SourceFile, other: SourceFile | undefined): boolean =>
  other !== undefined && (bytes && other.bytes ? Buffer.compare(bytes, other.bytes) === 0 : bytes === other.bytes);

/** Files with another text of one of them, which may be gone now. */
export const withFile = (files: readonly SourceFile[], file: SourceFile): readonly SourceFile[] => withFiles(files, [file]);

function withFiles(files: readonly SourceFile[], others: readonly SourceFile[]): readonly SourceFile[] {
  const left = new Map(others.map((one) => [one.file, one]));
  const replaced = files.map((one) => {
    const other = left.get(one.file) ?? one;
    left.delete(one.file);
    return other;
  });
  return [...replaced, ...left.values()];
}
