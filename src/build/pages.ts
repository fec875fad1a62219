import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Reading } from '../source/content.ts';
import { holdAll } from '../source/held.ts';
import { type SiteOptions, setSiteOptions } from '../source/options.ts';
import { pictureOf } from '../source/picture.ts';
import { type SearchIndex, searchIndex } from '../source/search-index.ts';
import { shareReading } from '../source/shared.ts';
import { bytesAt } from '../source/state.ts';
import { compileApart } from './compile-apart.ts';
import { type KeptPages, keptPages } from './kept.ts';
import { makePages } from './made.ts';
import type { Fingerprint } from './manifest.ts';
import { remove } from './output.ts';
import { loadProgram, programFor } from './program.ts';
import { rootOf, textsOf, workFolder } from './work.ts';

/** What the pages of one build are made from. */
export type PagesOptions = SiteOptions & {
  /** The day that "today" means. */
  readonly asOf: string;
  /** What stands before every address: `/` or `/dr/`. */
  readonly base: string;
  /** The commit that the content comes from. */
  readonly commit: string | undefined;
  /** Paths of the pages that are made, where it is not all of them: `print/roles`. */
  readonly only?: readonly string[];
  /** Where a former site may stand, of which pages are kept that would be the same. */
  readonly former?: string;
};

/** Pages that were made. */
export type Made = {
  readonly folder: string;
  /** What stands before every address, with `/` at both ends. */
  readonly base: string;
  /** Fingerprints of the pages, as they were when they were made. */
  readonly written: readonly Fingerprint[];
  /** The index of the pages, where all were made. */
  readonly search: SearchIndex | undefined;
  /** The scripts of the plan in one file, as one text. */
  readonly script: string;
  /** What the pages were made from, for the next build. */
  readonly kept: KeptPages | undefined;
};

/**
 * Make pages in a folder of their own, with the pictures of the content beside them, and do something with them. The folder goes
 * when that is done.
 *
 * @param act is told what was made
 */
export async function withPages<T>(reading: Reading, options: PagesOptions, act: (made: Made) => T | Promise<T>): Promise<T> {
  const base = `/${options.base}/`.replace(/\/+/g, '/');
  const work = workFolder();
  const folder = join(work, 'out');
  const { only, former } = options;
  // Where most pages are kept, their index is what takes longest.
  const search = only ? undefined : searchIndex(folder, former === undefined || !existsSync(former));
  try {
    // Whatever the surroundings say, a site that is built is one that readers get.
    process.env.NODE_ENV = 'production';
    setSiteOptions(options);
    shareReading(reading);
    holdAll(reading.content.entries, textsOf(work), rootOf(work));
    const programs = reading.content.entries.filter(({ body }) => body.mdx);
    const program = await programFor({ base, programs }, () => compileApart({ work, base, content: reading.content }));
    cpSync(program.files, folder, { recursive: true });
    const pages = await loadProgram(program.pages);
    const origins = former === undefined ? undefined : await pages.origins();
    const kept = former !== undefined && origins ? keptPages(former, program.key, origins) : undefined;
    const written = await makePages(pages, { out: folder, base, only, search, kept });
    copyAssets(reading, options, folder);
    return await act({ folder, base, written, search, kept, script: readFileSync(program.bundle, 'utf8') });
  } finally {
    await search?.close();
    await remove(work);
  }
}

/** Pictures and other files of the content, and of them those alone that this edition may show. */
function copyAssets({ content, substitutes = [] }: Reading, options: PagesOptions, built: string): void {
  const former = new Map(substitutes.map(({ file, commit }) => [file, commit]));
  for (const file of content.files.filter((one) => one.startsWith('assets/'))) {
    const commit = former.get(file);
    const bytes = commit ? bytesAt(options.content, commit, file) : pictureOf(file, options, options.commit);
    if (!bytes) continue;
    mkdirSync(dirname(join(built, file)), { recursive: true });
    writeFileSync(join(built, file), bytes);
  }
}
