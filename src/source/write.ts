import { closeSync, mkdirSync, openSync, readFileSync, realpathSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isWithin } from './within.ts';

/** Whether a file was written, or why it was not. */
export type Writing =
  | { readonly ok: true; readonly path: string }
  | { readonly ok: false; readonly reason: 'exists' | 'outside' | 'changed' };

/**
 * Write a new file of a content folder; never over another, never outside the folder, and nothing is left of one that could not be
 * written whole.
 *
 * @throws what the disk says: full, read-only, not permitted
 */
export function createFile(root: string, file: string, text: string): Writing {
  const path = join(root, file);
  mkdirSync(dirname(path), { recursive: true });
  if (!isWithin(realpathSync(root), realpathSync(dirname(path)))) return { ok: false, reason: 'outside' };
  return exclusively(path, text) ? { ok: true, path } : { ok: false, reason: 'exists' };
}

/**
 * Put a new text in the place of a file's old one, at once, unless somebody else has changed the file since it was read.
 *
 * @throws what the disk says; the old file then stands as it was, with nothing beside it
 */
export function replaceFile(root: string, file: string, before: string, after: string): Writing {
  const path = join(root, file);
  if (!isWithin(realpathSync(root), realpathSync(dirname(path)))) return { ok: false, reason: 'outside' };
  const beside = `${path}.${process.pid}~`;
  if (!exclusively(beside, after)) return { ok: false, reason: 'exists' };
  try {
    if (readFileSync(path, 'utf8') !== before) return { ok: false, reason: 'changed' };
    renameSync(beside, path);
    return { ok: true, path };
  } finally {
    rmSync(beside, { force: true });
  }
}

function exclusively(path: string, text: string): boolean {
  const opened = open(path);
  if (opened === undefined) return false;
  try {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; ) at += writeSync(opened, bytes, at);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(opened);
  }
  return true;
}

function open(path: string): number | undefined {
  try {
    return openSync(path, 'wx');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return undefined;
    throw error;
  }
}
