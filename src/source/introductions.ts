import { posix } from 'node:path';
import type { Repository } from './git.ts';
import type { LogEntry } from './git-log.ts';
import { blobsAt } from './git-tree.ts';

/** A commit that brought a file. */
export type Introduction = {
  readonly entry: LogEntry;
  /** Where the content folder was in that commit, within the repository. */
  readonly folder: string;
  /** The file in that commit, within the repository. */
  readonly path: string;
  /** How many commits of the log are newer. */
  readonly age: number;
};

/**
 * The commits that brought each file, by the name that the file has now; renames are followed. There are several where it was deleted
 * and brought back, the newest first.
 *
 * @param log newest first
 */
export function introductionsIn(log: readonly LogEntry[]): ReadonlyMap<string, readonly Introduction[]> {
  const found = new Map<string, Introduction[]>();
  const gone = new Set<string>();
  const later = new Map<string, string>();
  for (const [age, entry] of log.entries()) {
    for (const { what, file, from } of entry.touched) {
      const now = later.get(file) ?? file;
      const known = found.get(now) ?? [];
      if (what === 'R' && from !== undefined) later.set(from, now);
      if (what === 'D' && known.length > 0) gone.add(now);
      if (what !== 'A') continue;
      const own = { entry, age, folder: contentFolder(entry.folder, file, now), path: posix.join(entry.folder, file) };
      found.set(now, gone.delete(now) ? [...known, own] : [...known.slice(0, -1), own]);
    }
  }
  return found;
}

/**
 * Of the commits that brought a file the one that counts: the first in which it had the text with which it was brought last. Who
 * deletes a file by mistake and restores it changes nothing; who withdraws it and hands in another text begins anew.
 */
export function firstOfText(repository: Repository, origins: readonly Introduction[]): Introduction | undefined {
  if (origins.length < 2) return origins[0];
  const blobs = blobsAt(
    repository,
    origins.map(({ entry: { commit }, path }) => ({ commit, path })),
  );
  const [last, ...before] = blobs.ok ? blobs.value : [];
  const other = before.findIndex((blob) => blob === undefined || blob !== last);
  return origins[other === -1 ? before.length : other];
}

/** The newest commit that changed the text of each file, by the name that the file has now. */
export function lastChangesIn(log: readonly LogEntry[]): ReadonlyMap<string, LogEntry> {
  const found = new Map<string, LogEntry>();
  const later = new Map<string, string>();
  for (const entry of log) {
    for (const { what, file, from, same } of entry.touched) {
      const now = later.get(file) ?? file;
      if (what === 'R' && from !== undefined) later.set(from, now);
      if (what !== 'D' && !same && !found.has(now)) found.set(now, entry);
    }
  }
  return found;
}

/** A file that was once `plan/revisions/1.0.0.md` in the folder shows that the content lay in `plan/` there. */
function contentFolder(folder: string, then: string, now: string): string {
  const [collection = ''] = now.split('/');
  const at = then.indexOf(`/${collection}/`);
  return at === -1 ? folder : posix.join(folder, then.slice(0, at));
}
