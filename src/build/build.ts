import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'astro';
import type { Reading } from '../source/content.ts';
import { type SiteOptions, setSiteOptions } from '../source/options.ts';
import { indexSite } from '../source/search-index.ts';
import { serviceWorker } from '../source/service-worker.ts';
import { shareReading } from '../source/shared.ts';
import { bytesAt } from '../source/state.ts';
import { astroConfig } from './astro.ts';
import { fingerprints, writeManifest } from './manifest.ts';
import { remove, swap } from './output.ts';
import { project } from './place.ts';
import { writeRedirects } from './redirects.ts';
import { workFolder } from './work.ts';

/** One build of the site. */
export type BuildOptions = SiteOptions & {
  /** The day that "today" means. */
  readonly asOf: string;
  /** Where the site is put. */
  readonly out: string;
  /** What stands before every address: `/` or `/dr/`. */
  readonly base: string;
  /** The commit that the content comes from. */
  readonly commit: string | undefined;
  /** Told what is being done, in a few words. */
  readonly progress: (doing: string) => void;
};

/** Build a site from content that was read and found in order, beside the old one, and put it in its place at the end. */
export async function buildSite(reading: Reading, options: BuildOptions): Promise<void> {
  const { progress, out, ...told } = options;
  const base = `/${options.base}/`.replace(/\/+/g, '/');
  const work = workFolder();
  const built = join(work, 'out');
  try {
    // Whatever the surroundings say, a site that is built is one that readers get.
    process.env.NODE_ENV = 'production';
    setSiteOptions(told);
    shareReading(reading);
    progress('making pages');
    mkdirSync(join(work, 'root'), { recursive: true });
    await build(astroConfig(work, base));
    copyAssets(reading.content.files, options, built);
    writeRedirects(built, reading.content.entries, base);
    progress('indexing for search');
    await indexSite(built);
    progress('putting the site in its place');
    writeFileSync(join(built, 'sw.js'), serviceWorker(fingerprints(built), base));
    writeManifest(built, { version: generatorVersion, commit: options.commit, asOf: options.asOf });
    await swap(built, out);
  } finally {
    await remove(work);
  }
}

/** Pictures and other files of the content, and of them those alone that this edition may show. */
function copyAssets(files: readonly string[], { content, at, commit }: BuildOptions, built: string): void {
  for (const file of files.filter((one) => one.startsWith('assets/'))) {
    mkdirSync(dirname(join(built, file)), { recursive: true });
    const past = at && commit ? bytesAt(content, commit, file) : undefined;
    if (past) writeFileSync(join(built, file), past);
    else if (!at) copyFileSync(join(content, file), join(built, file));
  }
}

/** The version of this project, as in package.json. */
const generatorVersion = (JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { version: string }).version;
