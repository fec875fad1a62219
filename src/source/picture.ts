import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteOptions } from './options.ts';
import { bytesAt } from './state.ts';
import { isOwnFile } from './tree.ts';

/**
 * The bytes of a picture of the content that a run shows: that of the folder, or of the state that it was told to show.
 * What only looks like a file of the content is none: a link may lead to any file of this machine.
 */
export function pictureOf(
  file: string,
  { content, at }: Pick<SiteOptions, 'content' | 'at'>,
  commit: string | undefined,
): Uint8Array | undefined {
  if (at) return commit === undefined ? undefined : bytesAt(content, commit, file);
  return isOwnFile(content, file) ? readFileSync(join(content, file)) : undefined;
}
