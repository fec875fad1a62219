import type { Element, ElementContent, Root } from 'hast';
import { defaultSchema, sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { htmlToHast } from 'satteri';
import { differences, type Mark } from './differences.ts';
import { childrenOf, openingOf, type Part, partsOf, signatureOf, textOf } from './nodes.ts';
import { marked, mergeRuns } from './words.ts';

/** Two texts as one, with what came and what went marked in it. */
export type Redline = {
  readonly html: string;
  /** Whether they were too large to be compared word by word, so that the one stands whole before the other. */
  readonly whole: boolean;
};

/** The longest text that is compared, in characters of HTML. */
const longest = 400_000;

/**
 * The redline of two rendered texts: tables, lists and links keep their shape, words that went stand in `<del>`, words that came
 * in `<ins>`, and both are said for screen readers. What could act in a page is left out.
 */
export function redline(before: string, after: string): Redline {
  const [older, newer] = [contentOf(before), contentOf(after)];
  const whole = before.length > longest || after.length > longest;
  const parts = whole
    ? [...partsOf(older).map((part) => whollyMarked(part, 'del')), ...partsOf(newer).map((part) => whollyMarked(part, 'ins'))]
    : mergeParts(partsOf(older), partsOf(newer));
  return { html: toHtml(childrenOf(parts)), whole };
}

const everywhere = ['className', 'ariaLabel', 'lang', 'dir', 'dateTime'];
const schema = {
  ...defaultSchema,
  clobber: [],
  tagNames: [...(defaultSchema.tagNames ?? []), 'aside', 'figure', 'figcaption', 'time', 'abbr', 'mark'],
  attributes: {
    ...defaultSchema.attributes,
    '*': [...(defaultSchema.attributes?.['*'] ?? []), ...everywhere],
    a: ['href', 'rel', 'className', 'ariaLabel', 'title'],
  },
};

/** What is safe of a text, without the signs beside headings and without anchors, which the page has already. */
function contentOf(html: string): ElementContent[] {
  const root = sanitize(htmlToHast(html, { fragment: true }) as Root, schema) as Root;
  return root.children.filter((node): node is ElementContent => node.type !== 'doctype').flatMap(bare);
}

function bare(node: ElementContent): ElementContent[] {
  if (node.type !== 'element') return [node];
  const { id: _, ...properties } = node.properties;
  if (Array.isArray(properties.className) && properties.className.includes('anchor')) return [];
  return [{ ...node, properties, children: node.children.flatMap(bare) }];
}

function mergeParts(before: readonly Part[], after: readonly Part[]): Part[] {
  const stretches = differences(before.map(signed), after.map(signed), (left, right) => left.signature === right.signature);
  return stretches.flatMap(({ mark, items }, index): readonly Part[] => {
    const parts = items.map(({ part }) => part);
    const [previous, next] = [stretches[index - 1], stretches[index + 1]];
    if (mark === 'del' && next?.mark === 'ins')
      return mergeReplaced(
        parts,
        next.items.map(({ part }) => part),
      );
    if (mark === 'ins' && previous?.mark === 'del') return [];
    return mark ? parts.map((part) => whollyMarked(part, mark)) : parts;
  });
}

type Signed = { readonly part: Part; readonly signature: string };
const signed = (part: Part): Signed => ({
  part,
  signature: 'element' in part ? signatureOf(part.element) : `:${part.run.map(signatureOf).join('')}`,
});

/** Parts that took the place of others: those that are alike are compared inside, the rest went or came as a whole. */
function mergeReplaced(before: readonly Part[], after: readonly Part[]): Part[] {
  const inPlace = before.length === after.length && before.every((part, index) => isCell(part) && isCell(after[index]));
  const pairs = inPlace ? before.map((part, index): [Part, Part | undefined] => [part, after[index]]) : aligned(before, after);
  return pairs.flatMap(([was, is]): Part[] => {
    if (was && is) return [mergePart(was, is)];
    return was ? [whollyMarked(was, 'del')] : is ? [whollyMarked(is, 'ins')] : [];
  });
}

const isCell = (part: Part | undefined) => part !== undefined && 'element' in part && /^t[hd]$/.test(part.element.tagName);

/** Pairs of parts that are alike, in their order, with those that have no partner between them. */
function aligned(before: readonly Part[], after: readonly Part[]): [Part | undefined, Part | undefined][] {
  let at = 0;
  return differences(before, after, isAlike).flatMap(({ mark, items }) =>
    items.map((part): [Part | undefined, Part | undefined] => {
      if (mark === 'ins') return [undefined, part];
      const own = before[at++];
      return [own, mark ? undefined : part];
    }),
  );
}

function mergePart(was: Part, is: Part): Part {
  if ('run' in was && 'run' in is) return { run: mergeRuns(was.run, is.run) };
  if (!('element' in was && 'element' in is)) return is;
  const children = childrenOf(mergeParts(partsOf(was.element.children), partsOf(is.element.children)));
  return { element: { ...is.element, children } };
}

/** Elements that hold others of their kind are the same list or table, however much changed in it. */
const holders = new Set(['ul', 'ol', 'table', 'thead', 'tbody', 'tfoot', 'dl', 'div', 'section', 'pre']);

function isAlike(was: Part, is: Part): boolean {
  if ('run' in was || 'run' in is) return 'run' in was && 'run' in is;
  if (openingOf(was.element) !== openingOf(is.element)) return false;
  if (holders.has(is.element.tagName)) return true;
  if (is.element.tagName === 'tr' && sameFirstCell(was.element, is.element)) return true;
  return shared(textOf(was.element), textOf(is.element)) >= 0.3;
}

/** The first cell says what a row is about. */
function sameFirstCell(was: Element, is: Element): boolean {
  const [one, other] = [was, is].map(({ children }) => children.find(({ type }) => type === 'element'));
  return one !== undefined && other !== undefined && textOf(one).trim() !== '' && signatureOf(one) === signatureOf(other);
}

/** The share of words that two texts have in common, of the longer one's. */
function shared(one: string, other: string): number {
  const [words, others] = [one, other].map((text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const left = Map.groupBy(words ?? [], (word) => word);
  const common = (others ?? []).filter((word) => left.get(word)?.pop()).length;
  return common / Math.max(1, words?.length ?? 0, others?.length ?? 0);
}

/** A part that came or went as a whole keeps its shape; what it says is marked where it stands. */
function whollyMarked(part: Part, mark: Mark): Part {
  if ('run' in part) return { run: [marked(part.run, mark)] };
  const { element } = part;
  if (!element.children.length) return { run: [marked([element], mark)] };
  return {
    element: { ...element, children: childrenOf(partsOf(element.children).map((one) => whollyMarked(one, mark))) } satisfies Element,
  };
}
