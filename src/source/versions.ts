import type { Day } from '../model/day.ts';
import { dayAt } from '../model/instant.ts';
import { git, repositoryAt } from './git.ts';
import { blobsAt, textsOf } from './git-tree.ts';

/** A former text of a file, with the commit that it comes from and the day on which that was written. */
export type Version = { readonly commit: string; readonly day: Day; readonly bytes: Uint8Array };

/** How many former texts of a file are looked at. */
const most = 50;

/**
 * Former texts of a file of a content folder, newest first; none where git knows nothing.
 *
 * @param zone the time zone in which days are told
 * @param until the commit, branch or tag with which they end
 */
export function versionsOf(root: string, file: string, zone: string, until = 'HEAD'): readonly Version[] {
  const repository = repositoryAt(root);
  if (!repository.ok) return [];
  const log = git(root, ['log', `--max-count=${most}`, '--format=%H %at', '--end-of-options', until, '--', file]);
  if (!log.ok) return [];
  const commits = log.value
    .toString()
    .split('\n')
    .filter(Boolean)
    .map((row) => row.split(' '));
  const path = [repository.value.folder, file].filter(Boolean).join('/');
  const blobs = blobsAt(
    repository.value,
    commits.map(([commit = '']) => ({ commit, path })),
  );
  if (!blobs.ok) return [];
  const texts = textsOf(
    repository.value,
    blobs.value.flatMap((blob) => (blob ? [{ file, mode: '100644', blob }] : [])),
  );
  if (!texts.ok) return [];
  return commits.flatMap(([commit = '', seconds], index): Version[] => {
    const bytes = texts.value.get(blobs.value[index] ?? '');
    return bytes ? [{ commit, day: dayAt(Number(seconds) * 1000, zone), bytes }] : [];
  });
}
