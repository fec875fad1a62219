import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';

/** What Pagefind writes for interfaces of its own, which the site does not use. */
const unused = /^pagefind-(ui|modular-ui|highlight|component-ui)\b/;

/** Parts of pages that make no sentence: heads of tables, and pictures, whose tables say the same; and rows of lists, which lead to pages. */
const unread = ['thead', 'svg', '[data-kind="List"] tbody'];

/** How many pages may wait for Pagefind: enough that it never waits for the next, and few enough to hold in memory. */
const waiting = 500;

/** The search index of one site, which grows in a process of its own while pages are made. */
export type SearchIndex = {
  /**
   * Let a page be found. Pages that are told in the same order give the same bytes.
   *
   * @param path from the root of the site: `reviews/outage/index.html`
   */
  readonly add: (path: string, html: string) => Promise<void>;
  /** Say that no page follows: what was told is written to `pagefind/` in the folder. */
  readonly finish: () => void;
  /**
   * Wait until the index stands in the folder.
   *
   * @throws with what Pagefind says, when a page cannot be read or the index cannot be written
   */
  readonly written: () => Promise<void>;
  /** End Pagefind's process, whatever it does. */
  readonly close: () => Promise<void>;
};

/** Whether a page says that search may find it. */
export const isSearchable = (html: string): boolean => html.includes(' data-pagefind-body');

/** Begin the index of a site, so that its pages can be searched without a server. */
export function searchIndex(folder: string): SearchIndex {
  const place = join(folder, 'pagefind');
  const created = createIndex({ forceLanguage: 'en', includeCharacters: '-._', excludeSelectors: unread });
  const adding: Promise<unknown>[] = [];
  const troubles: string[] = [];
  let writing: Promise<void> | undefined;

  const index = async () => {
    const { index, errors } = await created;
    if (!index) throw new Error(errors.join('; '));
    return index;
  };
  const write = async () => {
    await Promise.all(adding);
    troubles.push(...(await (await index()).writeFiles({ outputPath: place })).errors);
    if (troubles.length > 0) throw new Error(troubles.join('; '));
    for (const name of readdirSync(place)) if (unused.test(name)) rmSync(join(place, name));
  };
  const finish = () => {
    writing ??= write();
    // Whoever waits for it is told; until then a failure is nobody's.
    writing.catch(() => undefined);
  };
  return {
    add: async (path, html) => {
      if (writing) throw new Error(`search has been told of the last page before ${path}`);
      const added = (await index()).addHTMLFile({ sourcePath: path, content: html }).then(({ errors }) => void troubles.push(...errors));
      added.catch(() => undefined);
      adding.push(added);
      if (adding.length > waiting) await adding.shift();
    },
    finish,
    written: async () => {
      finish();
      await writing;
    },
    close,
  };
}
