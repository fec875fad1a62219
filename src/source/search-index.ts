import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';

/** What Pagefind writes for interfaces of its own, which the site does not use. */
const unused = /^pagefind-(ui|modular-ui|highlight|component-ui)\b/;

/** Parts of pages that make no sentence: heads of tables, and pictures, whose tables say the same. */
const unread = ['thead', 'svg'];

/**
 * Index a built site, so that its pages can be searched without a server: writes `pagefind/` into the folder.
 * The same pages give the same bytes.
 *
 * @returns how many pages can be found
 * @throws with what Pagefind says, when the pages cannot be read or the index cannot be written
 */
export async function indexSite(folder: string): Promise<number> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'en', includeCharacters: '-._', excludeSelectors: unread });
    if (!index) throw new Error(errors.join('; '));
    const added = await index.addDirectory({ path: folder });
    const written = await index.writeFiles({ outputPath: join(folder, 'pagefind') });
    const trouble = [...errors, ...added.errors, ...written.errors];
    if (trouble.length > 0) throw new Error(trouble.join('; '));
    removeUnused(join(folder, 'pagefind'));
    return added.page_count;
  } finally {
    await close();
  }
}

function removeUnused(folder: string): void {
  for (const name of readdirSync(folder)) if (unused.test(name)) rmSync(join(folder, name));
}
