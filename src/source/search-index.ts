import type { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { readdirSync, rmSync } from 'node:fs';
import { setPriority } from 'node:os';
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

/** Where the index stands in the site's folder. */
export const indexFolder = 'pagefind';

/** The search index of one site, which grows in a process of its own while pages are made. */
export type SearchIndex = {
  /**
   * Let pages be found that stand in the folder now. The same pages in the same steps give the same bytes.
   *
   * @param glob which of the site's files: `sections/intro/index.html`, `roles/**`
   */
  readonly add: (glob: string) => void;
  /** Say that no page follows: what was told is written to its folder in the site. */
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

/**
 * Begin the index of a site, so that its pages can be searched without a server.
 *
 * @param modest whether the build waits for its pages rather than for their index
 */
export function searchIndex(folder: string, modest: boolean): SearchIndex {
  const { begun, ended } = watched(modest);
  let index = begun;
  let done: Promise<void> | undefined;

  const then = (act: (own: PagefindIndex) => Promise<{ readonly errors: readonly string[] }>) => {
    index = index.then(async (own) => {
      refuse((await act(own)).errors);
      return own;
    });
    return heldBack(index);
  };
  const finish = () => {
    const place = join(folder, indexFolder);
    done ??= then((own) => own.writeFiles({ outputPath: place })).then(() => removeUnused(place));
    heldBack(done);
  };
  return {
    add: (glob) => void then((own) => own.addDirectory({ path: folder, glob })),
    finish,
    written: async () => {
      finish();
      await Promise.race([done, ended]);
    },
    close: async () => {
      await close();
    },
  };
}

/** Whoever waits for the end is told of a failure; until then it is nobody's. */
function heldBack<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

/** The priority that leaves the processor to others. */
const low = 10;

/**
 * Begins, and looks after the process that is started by that: Pagefind tells nothing of its own, not even when it was killed or found the
 * disk full.
 */
function watched(modest: boolean): { readonly begun: Promise<PagefindIndex>; readonly ended: Promise<never> } {
  let fail: (error: Error) => void;
  const ended = new Promise<never>((_, reject) => {
    fail = reject;
  });
  const take = (message: unknown) => {
    const { process } = message as { readonly process: ChildProcess };
    if (modest) process.once('spawn', () => giveWay(process));
    process.once('exit', () =>
      fail(failure('the search index cannot be written: Pagefind has ended; is there room on the disk, and memory enough?')),
    );
  };
  subscribe('child_process', take);
  const begun = begin();
  unsubscribe('child_process', take);
  return { begun: heldBack(begun), ended: heldBack(ended) };
}

function giveWay({ pid }: ChildProcess): void {
  try {
    if (pid) setPriority(pid, low);
  } catch {
    // It has ended already, which is told by itself, or this system does not have it: then both are as quick as they are.
  }
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
