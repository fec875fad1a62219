import { posix } from 'node:path';
import type { LogEntry } from './git-log.ts';

/** The commit that first held a file. */
export type Introduction = {
  readonly entry: LogEntry;
  /** Where the content folder was in that commit, within the repository. */
  readonly folder: string;
  /** How many commits of the log are newer. */
  readonly age: number;
};

/**
 * The commit that brought each file, by the name that the file has now; renames are followed. A file that was deleted and
 * brought back counts from its first time.
 *
 * @param log newest first
 */
export function introductionsIn(log: readonly LogEntry[]): ReadonlyMap<string, Introduction> {
  const found = new Map<string, Introduction>();
  const later = new Map<string, string>();
  for (const [age, entry] of log.entries()) {
    for (const { what, file, from } of entry.touched) {
      const now = later.get(file) ?? file;
      if (what === 'R' && from !== undefined) later.set(from, now);
      if (what === 'A') found.set(now, { entry, age, folder: contentFolder(entry.folder, file, now) });
    }
  }
  return found;
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
