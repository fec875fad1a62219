import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';

/** What Pagefind writes for interfaces of its own, which the site does not use. */
const unused = /^pagefind-(ui|modular-ui|highlight|component-ui)\b/;

/** Parts of pages that make no sentence: heads of tables, and pictures, whose tables say the same. */
const unread = ['thead', 'svg'];

/** A search index that grows while pages are made, in a process of its own. */
export type SearchIndex = {
  /** Take a page up; pages that search does not know are passed over. The promise waits where too many are under way. */
  readonly add: (file: string, html: string) => Promise<void> | undefined;
  /** Write `pagefind/` into the folder of the site. The same pages in the same order give the same bytes. */
  readonly write: (folder: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** How many pages may wait for the index, so that their HTML does not fill the memory. */
const waitingAtMost = 200;

/**
 * Begin an index with which pages can be searched without a server.
 *
 * @throws with what Pagefind says, here or when a page cannot be taken up or the index cannot be written
 */
export async function openIndex(): Promise<SearchIndex> {
  const { index, errors } = await createIndex({ forceLanguage: 'en', includeCharacters: '-._', excludeSelectors: unread });
  if (!index) throw new Error(errors.join('; '));
  const trouble = [...errors];
  let waiting = 0;
  let last: Promise<void> = Promise.resolve();
  const take = async (sourcePath: string, content: string) => {
    trouble.push(...(await index.addHTMLFile({ sourcePath, content })).errors);
    waiting -= 1;
  };
  return {
    add: (file, html) => {
      if (!html.includes('data-pagefind-body')) return undefined;
      waiting += 1;
      // One after the other, so that their numbers in the index are the same each time.
      last = last.then(() => take(file, html));
      return waiting > waitingAtMost ? last : undefined;
    },
    write: async (folder) => {
      await last;
      trouble.push(...(await index.writeFiles({ outputPath: join(folder, 'pagefind') })).errors);
      if (trouble.length > 0) throw new Error(trouble.join('; '));
      removeUnused(join(folder, 'pagefind'));
    },
    close: async () => void (await close()),
  };
}

function removeUnused(folder: string): void {
  for (const name of readdirSync(folder)) if (unused.test(name)) rmSync(join(folder, name));
}
