import { closeSync, openSync, readdirSync, readFileSync, readSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { compare } from '../model/compare.ts';
import { isPicture } from '../model/links.ts';
import { isWithin } from './within.ts';

/** A file of a content folder: its bytes, or why it was not read. */
export type SourceFile = {
  /** Relative to the folder, with `/` between its parts. */
  readonly file: string;
  readonly bytes?: Uint8Array;
  /** How a picture begins, whose bytes are not read. */
  readonly head?: Uint8Array;
  readonly problem?: { readonly message: string; readonly hint: string };
};

/** The largest text that is read, in bytes; larger ones are a finding. */
export const largest = 2 * 1024 * 1024;
/** So many files are looked at; a folder with more is hardly one of content. */
const most = 200_000;
/** How many folders deep a content folder goes. */
const deepest = 16;

const text = /\.(?:md|mdx|ya?ml)$/i;
/** Files that are shown as they are, or not at all, but are text, so that a secret may stand in them. */
const mayHoldText = /\.(?:svg|txt|csv|tsv|json|xml|html?|css|js|pem|key|crt|env|conf|cfg|ini|toml|properties|sql|log|sh|ps1)$|\/\.env/i;
const ignored = new Set(['.git', '.github', '.vscode', '.obsidian', 'node_modules']);
const clutter = /^(?:\.DS_Store|Thumbs\.db|desktop\.ini|\.gitkeep|\.gitignore|\.gitattributes|\.editorconfig|.*~|\.#.*|.*\.sw[op])$/;

/** Whether a file or folder is nobody's content: what editors, systems and git leave behind. */
export const isPassedOver = (file: string): boolean => file.split('/').some((name) => ignored.has(name) || clutter.test(name));

/** Whether a file is read as text. */
export const isText = (file: string): boolean => text.test(file);

/** Whether a file is no text of the plan, but may hold text, and with it a secret. */
export const isLooseText = (file: string): boolean => !isText(file) && mayHoldText.test(`/${file}`);

/** What is said of a file that is too large to be read. */
export const tooLarge = (size: number): NonNullable<SourceFile['problem']> => ({
  message: `the file has ${(size / 1024 / 1024).toFixed(1)} MiB; ${largest / 1024 / 1024} MiB are the most that is read`,
  hint: 'split it',
});

/**
 * List the files of a content folder in stable order, with the bytes of those that are text.
 *
 * @throws when the folder itself cannot be read
 */
export function readTree(root: string): SourceFile[] {
  const files: SourceFile[] = [];
  walk(root, '', realpathSync(root), 0, files);
  return files;
}

function walk(root: string, folder: string, real: string, depth: number, files: SourceFile[]): void {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true }).sort((a, b) => compare(a.name, b.name))) {
    if (isPassedOver(entry.name)) continue;
    const file = folder ? `${folder}/${entry.name}` : entry.name;
    if (files.length > most) return;
    if (files.length === most) {
      files.push({
        file,
        problem: { message: `the folder holds more than ${most} files; no more are read`, hint: 'name the content folder' },
      });
      return;
    }
    const path = join(root, file);
    if (entry.isSymbolicLink()) files.push(readLink(path, file, real));
    else if (entry.isFile()) files.push(readOne(path, file));
    else if (!entry.isDirectory()) files.push({ file, problem: notRegular });
    else if (depth >= deepest) {
      files.push({ file, problem: { message: `the folder lies deeper than ${deepest} levels`, hint: 'move it up' } });
    } else enter(root, file, real, depth + 1, files);
  }
}

/** A folder below the content folder: where it cannot be listed, the others still are. */
function enter(root: string, folder: string, real: string, depth: number, files: SourceFile[]): void {
  try {
    walk(root, folder, real, depth, files);
  } catch (error) {
    files.push({ file: folder, problem: unreadable('folder', error) });
  }
}

function readLink(path: string, file: string, real: string): SourceFile {
  if (!isOwn(follow(path), real)) {
    return { file, problem: { message: 'the link leads out of the content folder', hint: 'copy the file into the folder' } };
  }
  const stats = statSync(path);
  if (stats.isDirectory()) return { file, problem: { message: 'the folder is a link', hint: 'move the folder itself here' } };
  return stats.isFile() ? readOne(path, file) : { file, problem: notRegular };
}

const notRegular = { message: 'is not a regular file', hint: 'delete it' };

const unreadable = (what: string, error: unknown) => ({
  message: `the ${what} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`,
  hint: 'check its permissions',
});

function readOne(path: string, file: string): SourceFile {
  if (isText(file)) return readText(path, file);
  // Too large, or not to be read: then it is not searched.
  const { bytes } = isLooseText(file) ? readText(path, file) : {};
  if (bytes) return { file, bytes };
  return isPicture(file) ? { file, ...headOf(path) } : { file };
}

/** The first bytes of a file; nothing where it cannot be read, which whoever shows it will be told. */
function headOf(path: string): { head?: Uint8Array } {
  try {
    const open = openSync(path, 'r');
    try {
      const head = Buffer.alloc(64);
      return { head: head.subarray(0, readSync(open, head)) };
    } finally {
      closeSync(open);
    }
  } catch {
    return {};
  }
}

function readText(path: string, file: string): SourceFile {
  try {
    const { size } = statSync(path);
    return size > largest ? { file, problem: tooLarge(size) } : { file, bytes: readFileSync(path) };
  } catch (error) {
    return { file, problem: unreadable('file', error) };
  }
}

/** Whether a path of the content folder is a file of it: neither a pipe or the like, nor a link that leads elsewhere. */
export function isOwnFile(root: string, file: string): boolean {
  const path = join(root, file);
  return isOwn(follow(path), realpathSync(root)) && statSync(path).isFile();
}

/** Whether a real path lies in a folder, and not in what nobody wrote there, such as the repository of git. */
const isOwn = (path: string | undefined, real: string): boolean =>
  path === real || (path !== undefined && isWithin(real, path) && !isPassedOver(relative(real, path).split(sep).join('/')));

function follow(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
