import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** A file of the built site: its path from the output folder, with `/` between its parts, and the SHA-256 of its bytes, in hex. */
export type BuiltFile = { readonly path: string; readonly hash: string };

/**
 * The text of `sw.js`, which keeps the whole site readable with the server gone. It is written last, because it lists every
 * file; files that are not listed are not kept. The same files give the same text.
 *
 * @param base what stands before every address: `/` or `/dr/`
 */
export function serviceWorker(files: readonly BuiltFile[], base: string): string {
  const listed = files
    .filter(({ path }) => path !== 'sw.js')
    .map(({ path, hash }) => [path.replace(/(^|\/)index\.html$/, '$1'), hash.slice(0, 16)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const build = createHash('sha256').update(JSON.stringify(listed)).digest('hex').slice(0, 12);
  const known = Object.entries({ base, build, files: listed }).map(([name, value]) => `const ${name} = ${JSON.stringify(value)};`);
  return `${known.join('\n')}\n\n${readFileSync(new URL('./worker.js', import.meta.url), 'utf8')}`;
}
