import { counted } from '../../model/words.ts';
import { element } from '../element.ts';
import type { Found } from './finder.ts';
import { marked } from './marked.ts';

/** What the list of results holds: pages with the matching text, and the headings under which it stands. */
export const resultsOf = (found: readonly Found[]): readonly HTMLElement[] => found.map(resultOf);

function resultOf({ url, title, kind, excerpt, parts }: Found): HTMLElement {
  const head = element(
    'p',
    {},
    element('a', { href: url, 'data-result': true }, title),
    ...(kind ? [' ', element('small', {}, kind)] : []),
  );
  const lines = parts.map((part) =>
    element('li', {}, element('a', { href: part.url, 'data-result': true }, part.title), element('p', {}, ...marked(part.excerpt))),
  );
  return element('li', {}, head, ...(parts.length ? [element('ul', {}, ...lines)] : [element('p', {}, ...marked(excerpt))]));
}

/** A query, and the words that were found in its place because nothing holds its own. */
export type Asked = { readonly query: string; readonly meant?: string | undefined };

/** A sentence on how much was found, of what: `page`. */
export function countOf(total: number, shown: number, { query, meant }: Asked, noun: string): string {
  if (meant !== undefined) return `${countOf(0, 0, { query }, noun)}; ${countOf(total, shown, { query: meant }, noun)}`;
  const what = query ? ` for “${query}”` : '';
  if (total === 0) return `Nothing was found${what}`;
  const pages = counted(total, noun);
  return shown < total ? `${pages}${what}, the best ${shown} shown` : `${pages}${what}`;
}
