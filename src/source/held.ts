import { join, relative, sep } from 'node:path';
import type { LoaderContext } from 'astro/loaders';
import { type CollectionName, collectionNames } from '../model/collections.ts';
import type { Entry } from '../model/plan.ts';

/** An entry as Astro's collections hold it. */
export type StoredEntry = Parameters<LoaderContext['store']['set']>[0];

const key = 'recovery-plan-site: collections';
const shared = globalThis as { [key: symbol]: Map<CollectionName, Map<string, StoredEntry>> | undefined };

/**
 * Hold a collection for the pages of this process. Astro would write all collections to one file, make that a module, bundle it and
 * read it again before the first page, which for thousands of reviews takes seconds and most of the memory.
 */
export function hold(collection: CollectionName, entries: readonly StoredEntry[]): void {
  shared[Symbol.for(key)] ??= new Map();
  shared[Symbol.for(key)]?.set(collection, new Map(entries.map((entry) => [entry.id, entry])));
}

/** Hold all entries, for pages that are made without Astro's loaders. */
export function holdAll(entries: readonly Entry[], folder: string, root: string): void {
  for (const name of collectionNames)
    hold(
      name,
      entries.filter((one) => one.collection === name).map((one) => storedEntry(one, folder, root)),
    );
}

/**
 * An entry as collections hold it: validated fields alone, because pages render the text themselves.
 *
 * @param folder the content folder
 * @param root what Astro takes for the project's folder
 */
export const storedEntry = (entry: Entry, folder: string, root: string): StoredEntry => ({
  id: entry.id,
  data: entry.data as Record<string, unknown>,
  filePath: relative(root, join(folder, entry.file)).split(sep).join('/'),
  ...(entry.body.mdx ? { deferredRender: true } : {}),
});

/** The text of a module that gives what is held, in the place of Astro's own. */
export const heldModule = `export default globalThis[Symbol.for(${JSON.stringify(key)})];`;
