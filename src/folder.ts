import { resolve } from 'node:path';
import { type Inspection, inspect } from './inspect.ts';
import type { Day } from './model/day.ts';
import { dayAt } from './model/instant.ts';
import { isRead } from './model/plan.ts';
import { compared } from './report/compared.ts';
import { type Placed, place } from './report/placed.ts';
import { type Reading, readContent } from './source/content.ts';
import { sameText } from './source/same-text.ts';
import { readTree } from './source/tree.ts';

export { readAt } from './source/state.ts';

/** A content folder on disk, inspected, with each finding on its line. */
export type Folder = Inspection & {
  readonly root: string;
  readonly placed: readonly Placed[];
  /** Findings that the state it is compared with had, and that are no more; none where it is compared with none. */
  readonly fixed: readonly Placed[];
};

/**
 * Read and inspect a content folder.
 *
 * @param today the day that "today" means; without it, today in the plan's time zone
 * @param base an earlier state of it, as `readAt` reads it; findings are then marked as new or old
 * @throws when the folder cannot be read at all
 */
export async function folder(root: string, today?: Day, base?: Reading): Promise<Folder> {
  const { reading: _, ...found } = await folderReading(root, today, base);
  return found;
}

/** The same, with what was read, for those who go on with it. */
export async function folderReading(root: string, today?: Day, base?: Reading): Promise<Folder & { readonly reading: Reading }> {
  const reading = await readContent(readTree(resolve(root)));
  const day = today ?? dayAt(Date.now(), reading.content.settings.timezone);
  const inspection = inspect(reading.content, day, base && { content: base.content, sameText });
  const placed = placedIn(reading, inspection);
  const { plan } = inspection;
  const isUnread = ({ entry }: Placed) => entry !== undefined && !isRead(plan, entry) && plan.exists(entry);
  const states = base ? compared(placed, placedIn(base, inspect(base.content, day)), isUnread) : { now: placed, fixed: [] };
  return { ...inspection, reading, root: resolve(root), placed: states.now, fixed: states.fixed };
}

const placedIn = ({ content, where }: Reading, { findings }: Inspection): readonly Placed[] => place(findings, where, content.entries);
