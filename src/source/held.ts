import type { LoaderContext } from 'astro/loaders';
import type { CollectionName } from '../model/collections.ts';

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

/** The text of a module that gives what is held, in the place of Astro's own. */
export const heldModule = `export default globalThis[Symbol.for(${JSON.stringify(key)})];`;
