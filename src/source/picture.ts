import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteOptions } from './options.ts';
import { bytesAt } from './state.ts';

/** The bytes of a picture of the content that a run shows: that of the folder, or of the state that it was told to show. */
export function pictureOf(
  file: string,
  { content, at }: Pick<SiteOptions, 'content' | 'at'>,
  commit: string | undefined,
): Uint8Array | undefined {
  if (at) return commit === undefined ? undefined : bytesAt(content, commit, file);
  const place = join(content, file);
  return existsSync(place) ? readFileSync(place) : undefined;
}
