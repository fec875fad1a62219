import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import type { SearchIndex } from '../source/search-index.ts';
import type * as program from './entry.ts';
import type { KeptPages } from './kept.ts';
import { lean } from './lean.ts';
import { type Fingerprint, sha256 } from './manifest.ts';

/** What the page maker is told. */
export type PageMakerOptions = {
  /** The output folder. */
  readonly out: string;
  /** What stands before every address, with `/` at both ends. */
  readonly base: string;
  /** Paths of the pages that are made, where it is not all of them: `print/roles`. */
  readonly only?: readonly string[] | undefined;
  /** Told which pages search may find, and when none follows. */
  readonly search?: SearchIndex | undefined;
  /** Pages that are as they were, where a former site has any. */
  readonly kept?: KeptPages | undefined;
};

/** Routes in the order in which search reads their pages while the next are made: reviews are many, and of gaps most are not found. */
const [first, last] = ['/reviews/[id]', '/gaps/[id]'];
const order = (route: string) => (route === first ? 0 : route === last ? 2 : 1);

/** So many pages are made before memory is looked at again. */
const pagesBetween = 100;

/** By this a page says that search may find it. */
const searchable = Buffer.from(' data-pagefind-body');

/**
 * Make every page and file of the site, and write each at once; search reads pages while others are made.
 *
 * @returns the fingerprints of what was written
 */
export async function makePages(
  { paths, render }: typeof program,
  { out, base, only, search, kept }: PageMakerOptions,
): Promise<readonly Fingerprint[]> {
  const written: Fingerprint[] = [];
  const told = search && tellerOf(search);
  const clear = lean();
  const wanted = (await paths())
    .filter(({ pathname }) => !only || only.includes(pathname.replace(/^\/|\/$/g, '')))
    .sort((a, b) => order(a.route.route) - order(b.route.route));
  for (const { pathname, route } of wanted) {
    const path = pathname.replace(/^\/|\/$/g, '');
    const isPage = route.type === 'page';
    const file = !isPage ? path : path === '404' ? '404.html' : `${path && `${path}/`}index.html`;
    // Astro asks for a slash after whatever it has no fixed address for, files too.
    const end = path === '' || route.pattern.test(`/${path}`) ? '' : '/';
    const former = kept?.take(path, file);
    const bytes =
      former?.bytes ??
      (await render(new Request(`http://localhost${base}${encodeURI(path)}${end}`), route).catch((error: unknown) => {
        throw new Error(`/${path} could not be made`, { cause: error });
      }));
    const isFound = isPage && path !== '404' && bytes.includes(searchable);
    if (isPage) told?.before(route.route, isFound);
    mkdirSync(dirname(join(out, file)), { recursive: true });
    writeFileSync(join(out, file), bytes);
    const hash = former?.hash ?? sha256(bytes);
    written.push({ path: file, hash });
    kept?.note(path, file, hash);
    if (isFound) told?.after(path);
    if (written.length % pagesBetween === 0) clear();
    // Nothing above waits for the system, so that Pagefind's answers would be read after the last page alone.
    await turn();
  }
  told?.end();
  return written;
}

/** How many pages of a folder search is told of at once: few enough to begin early, enough to be worth a walk through the folder. */
const [fewest, most] = [10, 100];

/** Tells search of the pages of each folder in parts, each when it is complete. */
function tellerOf(search: SearchIndex) {
  const waiting = new Map<string, string[]>();
  let folderBefore = '';
  let ended = false;
  const tell = (folder: string) => {
    const names = `{${waiting.get(folder)?.join(',')}}`;
    waiting.delete(folder);
    search.add(posix.join(folder, names, 'index.html'));
  };
  const tellAll = () => {
    for (const folder of [...waiting.keys()]) tell(folder);
  };
  const end = () => {
    if (ended) return;
    ended = true;
    tellAll();
    search.finish();
  };
  return {
    /** A page is about to be written; gaps that search finds come before the others. */
    before: (route: string, isSearchable: boolean) => {
      if (route === last && !isSearchable) end();
    },
    after: (path: string) => {
      if (path === '') search.add('index.html');
      if (ended || path === '') return;
      const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
      const names = waiting.get(folder) ?? [];
      waiting.set(folder, names);
      if (names.push(posix.basename(path)) === most) tell(folder);
      if (folder !== folderBefore && (waiting.get(folderBefore)?.length ?? 0) >= fewest) tell(folderBefore);
      folderBefore = folder;
    },
    end,
  };
}
