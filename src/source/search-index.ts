import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { failure, failureOf } from './failure.ts';

/** What Pagefind writes for interfaces of its own, which the site does not use. */
const unused = /^pagefind-(ui|modular-ui|highlight|component-ui)\b/;

/**
 * Parts of pages that nobody looks for by a word: heads and captions of tables, figures in their cells, words of state, and pictures, whose
 * tables say the same; and rows of lists, which lead to pages. Whatever repeats what another page says is marked on its page.
 */
const unread = ['thead', 'caption', 'svg', 'td.n', '.mark', '[data-kind="List"] tbody'];

/** The search index of one site, which grows in a process of its own while pages are made. */
export type SearchIndex = {
  /**
   * Let pages be found that stand in the folder now. The same pages in the same steps give the same bytes.
   *
   * @param glob which of the site's files: `sections/intro/index.html`, `roles/**`
   */
  readonly add: (glob: string) => void;
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

/** Begin the index of a site, so that its pages can be searched without a server. */
export function searchIndex(folder: string): SearchIndex {
  let index = begin();
  let done: Promise<void> | undefined;

  const then = (act: (own: PagefindIndex) => Promise<{ readonly errors: readonly string[] }>) => {
    index = index.then(async (own) => {
      refuse((await act(own)).errors);
      return own;
    });
    return heldBack(index);
  };
  const finish = () => {
    const place = join(folder, 'pagefind');
    done ??= then((own) => own.writeFiles({ outputPath: place })).then(() => removeUnused(place));
    heldBack(done);
  };
  heldBack(index);
  return {
    add: (glob) => void then((own) => own.addDirectory({ path: folder, glob })),
    finish,
    written: async () => {
      finish();
      await Promise.race([done, ended()]);
    },
    close: async () => {
      await close();
    },
  };
}

/**
 * Pagefind does not answer for its process when that was killed, or found the disk full: then nothing is left to wait for, which Node
 * tells before it ends.
 */
const ended = () =>
  new Promise<never>((_, reject) => {
    process.once('beforeExit', () =>
      reject(failure('the search index cannot be written: Pagefind has ended; is there room on the disk, and memory enough?')),
    );
  });

/** Whoever waits for the end is told of a failure; until then it is nobody's. */
function heldBack<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

async function begin(): Promise<PagefindIndex> {
  const { index, errors } = await createIndex({ forceLanguage: 'en', includeCharacters: '-._', excludeSelectors: unread });
  if (!index) throw failureOf(errors.join('; '));
  return index;
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw failureOf(errors.join('; '));
}

function removeUnused(folder: string): void {
  for (const name of readdirSync(folder)) if (unused.test(name)) rmSync(join(folder, name));
}
