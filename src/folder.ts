import { resolve } from 'node:path';
import { type Inspection, inspect } from './inspect.ts';
import type { Day } from './model/day.ts';
import { dayAt } from './model/instant.ts';
import type { Placed } from './report/placed.ts';
import { place } from './report/placed.ts';
import { type Reading, readContent } from './source/content.ts';
import { readTree } from './source/tree.ts';

/** A content folder on disk, inspected, with each finding on its line. */
export type Folder = Inspection & { readonly root: string; readonly placed: readonly Placed[] };

/**
 * Read and inspect a content folder.
 *
 * @param today the day that "today" means; without it, today in the plan's time zone
 * @throws when the folder cannot be read at all
 */
export async function folder(root: string, today?: Day): Promise<Folder> {
  const { reading: _, ...found } = await folderReading(root, today);
  return found;
}

/** The same, with what was read, for those who go on with it. */
export async function folderReading(root: string, today?: Day): Promise<Folder & { readonly reading: Reading }> {
  const reading = await readContent(readTree(resolve(root)));
  const { content, where } = reading;
  const inspection = inspect(content, today ?? dayAt(Date.now(), content.settings.timezone));
  return { ...inspection, reading, root: resolve(root), placed: place(inspection.findings, where, content.entries) };
}
