import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** A file of the built site: its path from the output folder, with `/` between its parts, and the SHA-256 of its bytes, in hex. */
export type BuiltFile = { readonly path: string; readonly hash: string };

/** So many files a device copies within minutes. A copy is whole or none, so that one of too many would never be there. */
const most = 3000;

/** What the copy of a larger site goes without, the least needed in an incident first, until the rest is few enough. */
const spare = ['^revisions/[^/]+/.', '^gaps/.', '^data/'];

/**
 * The text of `sw.js`, which keeps the site readable with the server gone, whole unless it is very large. It is written last,
 * because it lists every file; files that are not listed are not kept. The same files give the same text.
 *
 * @param base what stands before every address: `/` or `/dr/`
 * @param limit how many files are copied before some are spared
 */
export function serviceWorker(files: readonly BuiltFile[], base: string, limit: number = most): string {
  const all = files
    .filter(({ path }) => path !== 'sw.js')
    .map(({ path, hash }) => [path.replace(/(^|\/)index\.html$/, '$1'), hash.slice(0, 16)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const { listed, spared } = sparing(all, limit);
  const build = createHash('sha256').update(JSON.stringify(listed)).digest('hex').slice(0, 12);
  const known = Object.entries({ base, build, files: listed, spared }).map(([name, value]) => `const ${name} = ${JSON.stringify(value)};`);
  return `${known.join('\n')}\n\n${readFileSync(new URL('./worker.js', import.meta.url), 'utf8')}`;
}

type Listed = readonly (readonly [path: string, hash: string])[];

/** The files that are copied, and the patterns of those that are spared. */
function sparing(all: Listed, limit: number): { readonly listed: Listed; readonly spared: readonly string[] } {
  let listed = all;
  const spared: string[] = [];
  for (const pattern of spare) {
    if (listed.length <= limit) break;
    spared.push(pattern);
    listed = listed.filter(([path]) => !new RegExp(pattern).test(path));
  }
  return { listed, spared };
}
