import { posix } from 'node:path';
import { compare } from '../model/compare.ts';
import { git, type Outcome, type Repository, refusal } from './git.ts';
import { isLooseText, isPassedOver, isText, largest, type SourceFile, tooLarge } from './tree.ts';

/** A file as a tree of git holds it, relative to the tree. */
export type TreeFile = { readonly file: string; readonly mode: string; readonly blob: string };

/** The ids of the trees that commits hold at a folder, in the same order; none where a commit has no such folder. */
export const treesAt = (
  repository: Repository,
  places: readonly { readonly commit: string; readonly folder: string }[],
): Outcome<readonly (string | undefined)[]> =>
  objectsAt(
    repository,
    'tree',
    places.map(({ commit, folder }) => `${commit}:${folder}`),
  );

/** The ids of the texts that commits hold at a path, in the same order; none where a commit has no such file. */
export const blobsAt = (
  repository: Repository,
  places: readonly { readonly commit: string; readonly path: string }[],
): Outcome<readonly (string | undefined)[]> =>
  objectsAt(
    repository,
    'blob',
    places.map(({ commit, path }) => `${commit}:${path}`),
  );

/** The ids of the objects of one type that names lead to; all are asked for at once. */
function objectsAt({ root }: Repository, type: 'tree' | 'blob', names: readonly string[]): Outcome<readonly (string | undefined)[]> {
  if (names.length === 0) return { ok: true, value: [] };
  const answer = git(root, ['cat-file', '--batch-check=%(objecttype) %(objectname)'], names.map((name) => `${name}\n`).join(''));
  if (!answer.ok) return answer;
  const found = answer.value.toString().split('\n');
  return { ok: true, value: names.map((_, index) => new RegExp(`^${type} (\\w+)$`).exec(found[index] ?? '')?.[1]) };
}

/** Every file of a tree, its folders walked. */
export function filesOf({ root }: Repository, tree: string): Outcome<readonly TreeFile[]> {
  const answer = git(root, ['ls-tree', '-r', '-z', '--full-tree', tree]);
  if (!answer.ok) return answer;
  const files = answer.value
    .toString()
    .split('\0')
    .filter(Boolean)
    .map((row): TreeFile => {
      const [mode = '', , blob = ''] = row.split(/[ \t]/, 3);
      return { mode, blob, file: row.slice(row.indexOf('\t') + 1) };
    });
  return { ok: true, value: files };
}

/** The bytes of those files that are read as text, by blob; all are asked for at once. */
export function textsOf({ root }: Repository, files: readonly TreeFile[]): Outcome<ReadonlyMap<string, Buffer>> {
  const wanted = files.filter((one) => isLink(one) || (isRead(one.file) && one.mode !== submodule));
  const asked = new Set(wanted.map(({ blob }) => blob));
  const found = new Map<string, Buffer>();
  if (asked.size === 0) return { ok: true, value: found };
  const answer = git(root, ['cat-file', '--batch'], `${[...asked].join('\n')}\n`);
  if (!answer.ok) return answer;
  let at = 0;
  while (at < answer.value.length) {
    const end = answer.value.indexOf('\n', at);
    const [id = '', type, size] = answer.value.toString('latin1', at, end).split(' ');
    if (type === 'missing') return refusal('failed', `The clone does not hold object \`${id.slice(0, 7)}\`; it is a partial clone`);
    found.set(id, answer.value.subarray(end + 1, end + 1 + Number(size)));
    at = end + 1 + Number(size) + 1;
  }
  return { ok: true, value: found };
}

/**
 * Files of a tree in the form in which a folder on disk is read: the same ones left out, the same order, the same limits.
 *
 * @param bytes what `textsOf` found for them
 */
export function sourceFiles(files: readonly TreeFile[], bytes: ReadonlyMap<string, Buffer>): readonly SourceFile[] {
  const byFile = new Map(files.map((one) => [one.file, one]));
  return files
    .filter(({ file }) => !isPassedOver(file))
    .map((one) => ({ one, place: placeOf(one) }))
    .toSorted((a, b) => compare(a.place, b.place))
    .map(({ one }) => sourceFile(one, byFile, bytes));
}

/** Whether a file is a symbolic link; its blob is the address. */
export const isLink = ({ mode }: TreeFile): boolean => mode === '120000';

const submodule = '160000';

function sourceFile(one: TreeFile, all: ReadonlyMap<string, TreeFile>, bytes: ReadonlyMap<string, Buffer>): SourceFile {
  const { file, mode, blob } = one;
  if (mode === submodule) return { file, problem: { message: 'is not a regular file', hint: 'delete it' } };
  if (isLink(one)) {
    const target = posix.join(posix.dirname(file), bytes.get(blob)?.toString() ?? '');
    const end = all.get(target);
    if (!end || isLink(end)) {
      return { file, problem: { message: 'the link leads out of the content folder', hint: 'copy the file into the folder' } };
    }
    return withBytes(file, bytes.get(end.blob));
  }
  return withBytes(file, bytes.get(blob));
}

function withBytes(file: string, bytes: Buffer | undefined): SourceFile {
  if (!bytes || !isRead(file)) return { file };
  if (bytes.length <= largest) return { file, bytes };
  return isText(file) ? { file, problem: tooLarge(bytes.length) } : { file };
}

const isRead = (file: string) => isText(file) || isLooseText(file);

/** Files in this order stand as a walk of the disk finds them: what is in a folder comes where the folder's name does. */
const placeOf = ({ file }: TreeFile) => file.replaceAll('/', '\0');
