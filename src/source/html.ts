import { htmlToHast } from 'satteri';
import { isActingAddress } from '../model/address.ts';
import type { Unsafe } from '../model/document.ts';
import { positionsIn } from '../model/positions.ts';

/** Where a text begins in its file. */
export type Point = { readonly line: number; readonly column: number };

const acting = new Set([
  'script',
  'iframe',
  'frame',
  'frameset',
  'object',
  'embed',
  'applet',
  'base',
  'meta',
  'link',
  'style',
  'form',
  'input',
  'button',
  'textarea',
  'select',
  'svg',
  'math',
  'template',
  'noscript',
  'portal',
  'video',
  'audio',
  'marquee',
  'body',
  'html',
  'head',
  'title',
  'plaintext',
  'xmp',
]);

/** A tag that is written to its end: its name and its attributes. */
export const tag = /<\/?([A-Za-z][A-Za-z0-9-]*)((?:\s+[A-Za-z_:@][\w.:@-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*\/?>/g;

/**
 * What raw HTML in a Markdown text must not do. A tag that does not end where it begins is refused as well: a browser
 * would read on into the text behind it, and see other tags than a checker.
 */
export function unsafeHtml(value: string, point: Point): Unsafe[] {
  const found: Unsafe[] = [];
  const placeAt = placesIn(value, point);
  const rest = withoutComments(value).replace(tag, (whole: string, name: string, attributes: string, offset: number) => {
    const problem = whole.startsWith('</') ? undefined : problemOf(name.toLowerCase(), attributes, whole);
    if (problem) found.push({ ...placeAt(offset), ...problem });
    return blank(whole);
  });
  const open = /<[A-Za-z/!?]/.exec(rest);
  if (open) {
    const name = /^<\/?([A-Za-z][A-Za-z0-9-]*)/.exec(rest.slice(open.index))?.[1]?.toLowerCase();
    const what = name && acting.has(name) ? `\`<${name}>\` is not allowed in a plan` : 'a tag is not written to its end';
    found.push({ ...placeAt(open.index), what, hint: 'delete it, or write it as Markdown' });
  }
  return found;
}

/**
 * Comments blanked out, each as short as a browser sees it: `<!-->` is whole, and `--!>` ends one too. Not by a single
 * expression, which would try every opening again where none is closed.
 */
export function withoutComments(value: string): string {
  const end = /--!?>/g;
  const parts: string[] = [];
  let from = 0;
  for (let open = value.indexOf('<!--'); open !== -1; open = value.indexOf('<!--', from)) {
    end.lastIndex = open + 2;
    if (!end.test(value)) break;
    parts.push(value.slice(from, open), blank(value.slice(open, end.lastIndex)));
    from = end.lastIndex;
  }
  return parts.join('') + value.slice(from);
}

/** Whether raw HTML may be shown as it is. */
export const isHarmless = (value: string): boolean => unsafeHtml(value, { line: 1, column: 1 }).length === 0;

function problemOf(name: string, attributes: string, whole: string): { what: string; hint: string } | undefined {
  if (acting.has(name)) return { what: `\`<${name}>\` is not allowed in a plan`, hint: 'delete it; a plan is text and pictures' };
  const handler = /(?:^|\s)(on[a-z]+)\s*=/i.exec(attributes)?.[1];
  if (handler) return { what: `\`<${name}>\` has an event handler, \`${handler}\``, hint: 'delete the attribute' };
  for (const [attribute, address] of addressesIn(whole)) {
    if (isActingAddress(address))
      return { what: `\`${attribute}\` of \`<${name}>\` holds code or data instead of an address`, hint: 'link to a page or a file' };
  }
  return undefined;
}

const addressAttributes = new Set([
  'href',
  'src',
  'srcSet',
  'action',
  'formAction',
  'xLinkHref',
  'xlinkHref',
  'data',
  'poster',
  'background',
  'cite',
]);

/** Attributes that hold addresses, with their entities decoded as a browser would. */
function addressesIn(whole: string): [string, string][] {
  const tree = htmlToHast(whole) as { children?: { properties?: Record<string, unknown>; children?: unknown[] }[] };
  const properties: Record<string, unknown>[] = [];
  const collect = (node: { properties?: Record<string, unknown>; children?: unknown[] }) => {
    if (node.properties) properties.push(node.properties);
    for (const child of node.children ?? []) collect(child as typeof node);
  };
  collect(tree as never);
  return properties.flatMap((own) =>
    Object.entries(own)
      .filter(([key]) => addressAttributes.has(key))
      .map(([key, value]): [string, string] => [key, String(value)]),
  );
}

const blank = (text: string) => text.replace(/[^\n]/g, ' ');

/** Where places in a text are in its file; its lines are looked for once. */
export function placesIn(value: string, point: Point): (offset: number) => Point {
  const positionOf = positionsIn(value);
  return (offset) => {
    const { line, column } = positionOf(offset);
    return { line: point.line + line - 1, column: line === 1 ? point.column + column - 1 : column };
  };
}
