import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Entry } from '../model/plan.ts';
import type * as entry from './entry.ts';
import { project } from './place.ts';

/** Where the parts of compiled code stand in its folder. */
export const parts = {
  /** The module that makes pages; see `entry.ts`. Astro asks for the beginning of its name. */
  pages: 'code/prerender-entry.mjs',
  /** Styles, scripts and other files that every site has. */
  files: 'files',
  /** The scripts of the plan in one file, as one text. */
  bundle: 'bundle.js',
} as const;

/** The site's own code, compiled: where each of its parts is. It changes with the project, hardly ever with the plan. */
export type Program = Readonly<Record<keyof typeof parts, string>> & {
  /** A word that changes with the code. */
  readonly key: string;
};

/** What compiled code depends on, beside the project itself. */
export type Surroundings = {
  /** What stands before every address, with `/` at both ends. */
  readonly base: string;
  /** Entries whose texts are compiled too, `.mdx`. */
  readonly programs: readonly Pick<Entry, 'file' | 'body'>[];
};

/** The files and folders that compiled code is made from. */
const sources = ['src', 'public', 'astro.config.mjs', 'package-lock.json', 'tsconfig.json'];
const kept = join(project, '.cache', 'programs');
const day = 24 * 60 * 60 * 1000;

/**
 * The compiled code for these surroundings, which is kept between builds. Two builds that need the same at once both compile it,
 * and the first one's stays.
 *
 * @param compile makes it in a folder, where it is not there yet
 */
export async function programFor(around: Surroundings, compile: () => Promise<string>): Promise<Program> {
  const key = keyOf(around);
  const folder = join(kept, key);
  if (!isWhole(folder)) keep(await compile(), folder);
  const now = new Date();
  utimesSync(folder, now, now);
  return { key, pages: join(folder, parts.pages), files: join(folder, parts.files), bundle: join(folder, parts.bundle) };
}

let loads = 0;

/** Load what makes pages, anew for each build: it remembers the pages that it was asked for. */
export const loadProgram = (file: string): Promise<typeof entry> => import(`${pathToFileURL(file).href}?${++loads}`);

/** Beside the parts stands a word for all of their bytes: code that a failing disk has cut short is compiled again. */
const seal = 'seal';

const isWhole = (folder: string) => existsSync(join(folder, seal)) && readFileSync(join(folder, seal), 'utf8') === sealOf(folder);

function sealOf(folder: string): string {
  const hash = createHash('sha256');
  for (const file of filesIn(folder))
    if (file !== join(folder, seal)) hash.update(`\0${relative(folder, file)}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

function keep(made: string, folder: string): void {
  writeFileSync(join(made, seal), sealOf(made));
  mkdirSync(kept, { recursive: true });
  for (const name of readdirSync(kept)) forget(join(kept, name));
  if (!isWhole(folder)) rmSync(folder, { recursive: true, force: true });
  try {
    renameSync(made, folder);
  } catch (error) {
    if (!isWhole(folder)) throw error;
  }
}

/** Code that no build has used for a day belongs to a state of the project that is over. */
function forget(folder: string): void {
  if (Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0) > day) rmSync(folder, { recursive: true, force: true });
}

function keyOf({ base, programs }: Surroundings): string {
  const hash = createHash('sha256').update(JSON.stringify([base, process.version]));
  const files = sources.flatMap((name) => filesIn(join(project, name)));
  for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(file));
  for (const { file, body } of programs) hash.update(`\0${file}\0`).update(body.text);
  return hash.digest('hex').slice(0, 32);
}

function filesIn(place: string): string[] {
  if (!statSync(place).isDirectory()) return [place];
  const entries = readdirSync(place, { recursive: true, withFileTypes: true });
  return entries
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name))
    .sort();
}
