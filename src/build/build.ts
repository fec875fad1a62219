import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reading } from '../source/content.ts';
import { indexFolder } from '../source/search-index.ts';
import { offering, writeCopies } from './bundle.ts';
import { fingerprints, writeMarks } from './manifest.ts';
import { swap } from './output.ts';
import { type PagesOptions, withPages } from './pages.ts';
import { pdfOf, type Start } from './pdf.ts';
import { project } from './place.ts';
import { writeRedirects } from './redirects.ts';

/** One build of the site. */
export type BuildOptions = PagesOptions & {
  /** Where the site is put. */
  readonly out: string;
  /** Told what is being done, in a few words. */
  readonly progress: (doing: string) => void;
  /** Starts the browser that prints the plan, where the site offers a PDF. */
  readonly start?: Start;
};

/** Build a site from content that was read and found in order, beside the old one, and put it in its place at the end. */
export async function buildSite(reading: Reading, { progress, out, start, ...options }: BuildOptions): Promise<void> {
  progress('making pages');
  await withPages(reading, { ...options, former: out, pdf: start !== undefined }, async (made) => {
    const { folder, base, written, search, kept } = made;
    writeRedirects(folder, reading.content.entries, base);
    progress('putting the plan into one file');
    await writeCopies(made, start && ((html) => pdfOf(html, options.asOf, start)));
    progress('indexing for search');
    // Pagefind writes its part meanwhile, in a process of its own.
    const known = written.filter(({ path }) => !offering.includes(path));
    const pages = fingerprints(folder, known).filter(({ path }) => !path.startsWith(`${indexFolder}/`));
    await search?.written();
    progress('putting the site in its place');
    const index = search ? fingerprints(join(folder, indexFolder)).map(({ path, hash }) => ({ path: `${indexFolder}/${path}`, hash })) : [];
    const { commit, asOf } = options;
    const { uncommitted = 0 } = reading;
    writeMarks(folder, [...pages, ...index], { version: generatorVersion, commit, uncommitted, asOf }, base);
    await swap(folder, out);
    kept?.save();
  });
}

/** The version of this project, as in package.json. */
const generatorVersion = (JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { version: string }).version;
