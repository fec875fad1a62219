import { cpSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { isWithin } from '../source/within.ts';
import { isRunning } from './work.ts';

/** What marks a folder as a site that this project built. */
export const mark = 'manifest.json';
/** The same list as `sha256sum -c` takes it. */
export const sums = 'SHA256SUMS';
/** The name that the mark says. */
export const generator = 'recovery-plan-site';

/**
 * Why a site must not be put at a place, in one sentence; `undefined` where it may.
 * A folder with anything but a site of ours in it is never emptied.
 *
 * @param content the content folder, in which a site would be taken for files of the plan
 */
export function objectionTo(out: string, content: string): string | undefined {
  if (isWithin(realpathSync(content), realOf(resolve(out)))) return `\`${out}\` lies in the content folder; name a folder beside it`;
  const stats = lstatSync(out, { throwIfNoEntry: false });
  if (!stats) return undefined;
  if (stats.isSymbolicLink()) return `\`${out}\` is a link; name the folder that it leads to`;
  if (!stats.isDirectory()) return `\`${out}\` is not a folder`;
  if (resolve(out) === resolve('.')) return `\`${out}\` is the project itself`;
  if (stats.dev !== statSync(dirname(resolve(out))).dev)
    return `\`${out}\` is a disk of its own, and cannot be swapped as a whole; name a folder within it`;
  if (readdirSync(out).length === 0) return undefined;
  const listed = listedIn(out);
  if (!listed) return `\`${out}\` holds other files; name a new folder, or one that holds a built site`;
  const stranger = strangerIn(out, listed);
  return stranger && `\`${out}\` holds \`${stranger}\`, which no build wrote and the next would delete; move it, or name another folder`;
}

/** Where a path really leads, when all links on the way are followed; what is not there yet counts as it is written. */
function realOf(path: string): string {
  if (lstatSync(path, { throwIfNoEntry: false })) return existsSync(path) ? realpathSync(path) : path;
  return path === dirname(path) ? path : join(realOf(dirname(path)), basename(path));
}

type Mark = { readonly generator?: unknown; readonly files?: readonly { readonly path?: unknown }[] };

/** The files that a site of ours lists; nothing where a folder is none. */
function listedIn(folder: string): ReadonlySet<unknown> | undefined {
  try {
    const { generator: by, files = [] } = JSON.parse(readFileSync(join(folder, mark), 'utf8')) as Mark;
    return by === generator ? new Set([mark, sums, ...files.map(({ path }) => path)]) : undefined;
  } catch {
    return undefined;
  }
}

/** Files that systems put into any folder by themselves. */
const litter = ['.DS_Store', 'Thumbs.db', 'desktop.ini'];

/** A file of a site's folder that the site does not list. */
function strangerIn(folder: string, listed: ReadonlySet<unknown>): string | undefined {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && !litter.includes(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .find((path) => !listed.has(path));
}

/**
 * Put a finished site in the place of the old one. The new site is first brought beside the old one, so that only two
 * renames lie between the two; what an earlier run left behind when it was killed there is put right.
 */
export async function swap(built: string, out: string): Promise<void> {
  const [folder, name] = [dirname(resolve(out)), basename(resolve(out))];
  mkdirSync(folder, { recursive: true });
  const fresh = join(folder, `.${name}.new-${process.pid}`);
  const old = join(folder, `.${name}.old`);
  move(built, fresh);
  const unlock = lock(join(folder, `.${name}.lock`));
  try {
    await remove(old);
    if (existsSync(out)) renameSync(out, old);
    try {
      renameSync(fresh, out);
    } catch (error) {
      if (existsSync(old) && !existsSync(out)) renameSync(old, out);
      throw error;
    }
    await remove(old);
  } finally {
    unlock();
    await remove(fresh);
  }
}

/** Remove a folder with many files side by side, which is several times as quick as one after the other. */
export const remove = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });

/** Put back an old site that a killed run had just moved aside, and clear away what such a run had brought beside it. */
export function repair(out: string): void {
  const [folder, name] = [dirname(resolve(out)), basename(resolve(out))];
  const old = join(folder, `.${name}.old`);
  if (!existsSync(out) && existsSync(old)) renameSync(old, out);
  if (!existsSync(folder)) return;
  for (const beside of readdirSync(folder).filter((one) => one.startsWith(`.${name}.new-`))) {
    if (!isRunning(Number(beside.split('-').at(-1)))) rmSync(join(folder, beside), { recursive: true, force: true });
  }
}

/** Rename, or copy where the two lie on different disks; a copy that fails leaves nothing behind. */
function move(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    try {
      cpSync(from, to, { recursive: true });
    } catch (failure) {
      rmSync(to, { recursive: true, force: true });
      throw failure;
    }
  }
}

/** Two builds that end at the same moment swap one after the other. A lock whose owner is gone is taken over. */
function lock(path: string): () => void {
  for (let tries = 0; tries < 500; tries += 1) {
    try {
      mkdirSync(path);
      return () => rmSync(path, { recursive: true, force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const age = Date.now() - (lstatSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
      if (age > 10_000) rmSync(path, { recursive: true, force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
  throw Object.assign(new Error('locked'), { code: 'EBUSY', path });
}
