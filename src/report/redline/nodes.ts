import type { Element, ElementContent } from 'hast';

/** A part of a text: an element of its own line, or a run of words and inline elements between two of those. */
export type Part = { readonly element: Element } | { readonly run: readonly ElementContent[] };

const inline = new Set(
  'a abbr b bdi br cite code del dfn em i img input ins kbd mark q s samp small span strong sub sup time u var wbr'.split(' '),
);

/** Divide the children of an element into parts; white space between elements of their own lines is none. */
export function partsOf(children: readonly ElementContent[]): readonly Part[] {
  const parts: ({ element: Element } | { run: ElementContent[] })[] = [];
  for (const child of children) {
    if (child.type === 'comment') continue;
    if (child.type === 'element' && !inline.has(child.tagName)) parts.push({ element: child });
    else {
      const last = parts.at(-1);
      if (last && 'run' in last) last.run.push(child);
      else parts.push({ run: [child] });
    }
  }
  return parts.filter((part) => 'element' in part || part.run.some((one) => one.type === 'element' || textOf(one).trim() !== ''));
}

/** Put parts together again. */
export const childrenOf = (parts: readonly Part[]): ElementContent[] =>
  parts.flatMap((part) => ('element' in part ? [part.element] : part.run));

/** The text of a node; what stands on lines or in cells of its own is kept apart by spaces. */
export function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  const text = node.children.map(textOf).join('');
  return inline.has(node.tagName) ? text : ` ${text} `;
}

/** What a node says and how it is built, without what only dresses it; two nodes with one signature are the same to a reader. */
export function signatureOf(node: ElementContent): string {
  if (node.type !== 'element') return textOf(node).replace(/\s+/g, ' ');
  return `<${openingOf(node)}>${node.children.map(signatureOf).join('')}</>`;
}

/** The name of an element with those of its properties that a reader meets: where a link leads, what a picture shows. */
export function openingOf({ tagName, properties }: Element): string {
  const said = ['href', 'src', 'alt', 'title', 'checked', 'start', 'colSpan', 'rowSpan'].flatMap((name) =>
    properties[name] === undefined ? [] : [`${name}=${JSON.stringify(properties[name])}`],
  );
  return [tagName, ...said].join(' ');
}
