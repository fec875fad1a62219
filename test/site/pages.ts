import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/** A page of a built site: its path below the site, and its HTML. */
export type BuiltPage = { readonly path: string; readonly html: string };

/** Every page of a built site; the plan in one file is no page of it. */
export const pagesOf = (site: string): readonly BuiltPage[] =>
  readdirSync(site, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => file.endsWith('.html') && file !== 'plan.html' && statSync(join(site, file)).isFile())
    .sort()
    .map((file) => ({ path: `/${file.replace(/index\.html$/, '')}`, html: readFileSync(join(site, file), 'utf8') }));

/** One page of each kind: the first of each folder, and every page without one. */
export function kindsOf(pages: readonly BuiltPage[]): readonly BuiltPage[] {
  const kinds = new Map<string, BuiltPage>();
  for (const page of pages) {
    const parts = page.path.split('/').filter(Boolean);
    const kind = parts.length <= 1 ? page.path : `${parts[0]}/${parts.length}`;
    if (!kinds.has(kind)) kinds.set(kind, page);
  }
  return [...kinds.values()];
}
