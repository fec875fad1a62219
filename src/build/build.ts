import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reading } from '../source/content.ts';
import { indexSite } from '../source/search-index.ts';
import { serviceWorker } from '../source/service-worker.ts';
import { writeBundle } from './bundle.ts';
import { fingerprints, writeManifest } from './manifest.ts';
import { swap } from './output.ts';
import { type PagesOptions, withPages } from './pages.ts';
import { project } from './place.ts';
import { writeRedirects } from './redirects.ts';

/** One build of the site. */
export type BuildOptions = PagesOptions & {
  /** Where the site is put. */
  readonly out: string;
  /** Told what is being done, in a few words. */
  readonly progress: (doing: string) => void;
};

/** Build a site from content that was read and found in order, beside the old one, and put it in its place at the end. */
export async function buildSite(reading: Reading, { progress, out, ...options }: BuildOptions): Promise<void> {
  progress('making pages');
  await withPages(reading, options, async (built, base) => {
    writeRedirects(built, reading.content.entries, base);
    progress('putting the plan into one file');
    await writeBundle(built, base);
    progress('indexing for search');
    await indexSite(built);
    progress('putting the site in its place');
    writeFileSync(join(built, 'sw.js'), serviceWorker(fingerprints(built), base));
    writeManifest(built, { version: generatorVersion, commit: options.commit, asOf: options.asOf });
    await swap(built, out);
  });
}

/** The version of this project, as in package.json. */
const generatorVersion = (JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { version: string }).version;
