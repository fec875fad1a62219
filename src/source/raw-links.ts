import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { htmlToHast } from 'satteri';
import { isActingAddress } from '../model/address.ts';
import type { Link } from '../model/document.ts';
import { type Point, placesIn, tag, withoutComments } from './html.ts';

/** Links and pictures in raw HTML that is harmless, as those of Markdown. */
export function linksIn(value: string, point: Point): Link[] {
  const placeAt = placesIn(value, point);
  return addressed(value).flatMap(({ offset, element: { properties }, attribute }) => {
    const url = String(properties[attribute]);
    const text = String(properties.alt ?? '');
    return isActingAddress(url) ? [] : [{ ...placeAt(offset), url, picture: attribute === 'src', text }];
  });
}

/**
 * Raw HTML with the addresses of its links and pictures as they are on a page.
 *
 * @param addressOf the address on a page; nothing where there is none, and what led there is plain
 */
export function withAddresses(value: string, addressOf: (url: string) => string | undefined): string {
  let done = '';
  let from = 0;
  for (const { offset, whole, element, attribute } of addressed(value)) {
    const address = addressOf(String(element.properties[attribute]));
    done += value.slice(from, offset) + started({ ...element, properties: { ...element.properties, [attribute]: address } });
    from = offset + whole.length;
  }
  return done + value.slice(from);
}

type Addressed = { readonly offset: number; readonly whole: string; readonly element: Element; readonly attribute: 'href' | 'src' };

const attributes: Readonly<Record<string, Addressed['attribute'] | undefined>> = { a: 'href', area: 'href', img: 'src' };

/** The tags of a text that hold an address to follow or to show. */
const addressed = (value: string): Addressed[] =>
  [...withoutComments(value).matchAll(tag)].flatMap(({ 0: whole, 1: name = '', index }) => {
    const attribute = attributes[name.toLowerCase()];
    if (!attribute || whole.startsWith('</')) return [];
    const [element] = (htmlToHast(whole, { fragment: true }) as Root).children;
    return element?.type === 'element' && element.properties[attribute] !== undefined ? [{ offset: index, whole, element, attribute }] : [];
  });

/**
 * Whether an element is a picture on another host. The site's own policy would not load it: no reader is to depend on that host, and
 * it learns of no reader.
 */
export const isElsewhere = ({ tagName, properties: { src } }: Element): boolean =>
  tagName === 'img' && /^(?:https?:)?\/\//i.test(String(src ?? ''));

/** What stands for a picture that is not shown. */
export const wordsOf = ({ properties: { alt, src } }: Element): string => String(alt || src);

/** An element as its start tag alone; a picture without an address is left out, and of one on another host there are the words. */
function started({ tagName, properties: { srcSet: _, ...properties }, ...more }: Element): string {
  const element = { ...more, tagName, properties };
  if (isElsewhere(element)) return toHtml({ type: 'text', value: wordsOf(element) });
  return tagName === 'img' && properties.src === undefined ? '' : toHtml(element).replace(/<\/\w+>$/, '');
}
