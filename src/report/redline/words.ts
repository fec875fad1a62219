import type { Element, ElementContent, Text } from 'hast';
import { differences, type Mark, type Stretch } from './differences.ts';
import { openingOf, signatureOf } from './nodes.ts';

/** A word, a space, a picture or a link, with the elements around it, outermost first. */
type Word = { readonly leaf: Text | Element; readonly around: readonly Element[]; readonly key: string };

/** Compare two runs of words and inline elements; what came and what went is marked. */
export function mergeRuns(before: readonly ElementContent[], after: readonly ElementContent[]): ElementContent[] {
  const runs = joined(differences(wordsOf(before), wordsOf(after), (left, right) => left.key === right.key));
  return runs.flatMap(({ mark, items }) => (mark ? [marked(rebuilt(items, 0), mark)] : rebuilt(items, 0)));
}

/**
 * Inline content under a sign. The sign is said as well, because many screen readers pass over it; those words are out of sight,
 * so a reader who sees has the line and the line through.
 */
export function marked(content: readonly ElementContent[], mark: Mark): Element {
  const [opening, closing] = mark === 'ins' ? ['[inserted: ', ']'] : ['[removed: ', ']'];
  return { type: 'element', tagName: mark, properties: {}, children: [unseen(opening), ...content, unseen(closing)] };
}

const unseen = (value: string): Element => ({
  type: 'element',
  tagName: 'span',
  properties: { className: ['unseen'] },
  children: [{ type: 'text', value }],
});

const segments = new Intl.Segmenter('en', { granularity: 'word' });

function wordsOf(nodes: readonly ElementContent[], around: readonly Element[] = []): Word[] {
  const setting = around.map(openingOf).join('/');
  return nodes.flatMap((node): Word[] => {
    if (node.type === 'text') {
      return [...segments.segment(node.value)].map(({ segment }) => ({
        leaf: { type: 'text', value: segment },
        around,
        key: `${setting}|${isSpace(segment) ? ' ' : segment}`,
      }));
    }
    if (node.type !== 'element') return [];
    if (node.children.length && node.tagName !== 'a') return wordsOf(node.children, [...around, node]);
    return [{ leaf: node, around, key: `${setting}|${signatureOf(node)}` }];
  });
}

const isSpace = (text: string) => text.trim() === '';

type Run = Stretch<Word>;

/** A single space between two changes reads better as part of both: one phrase for another, not word by word. */
function joined(runs: readonly Run[]): Run[] {
  const result: { gone: Word[]; come: Word[]; kept: Word[] }[] = [{ gone: [], come: [], kept: [] }];
  for (const [index, { mark, items: words }] of runs.entries()) {
    const last = result.at(-1);
    if (!last) break;
    const between = !mark && words.every(({ key }) => key.endsWith('| ')) && index > 0 && index < runs.length - 1;
    if (mark === 'del') last.gone.push(...words);
    else if (mark === 'ins') last.come.push(...words);
    else if (between && last.gone.length && last.come.length) {
      last.gone.push(...words);
      last.come.push(...words);
    } else result.push({ gone: [], come: [], kept: [...words] });
  }
  return result.flatMap(({ gone, come, kept }): Run[] =>
    [
      { mark: undefined, items: kept },
      { mark: 'del' as const, items: gone },
      { mark: 'ins' as const, items: come },
    ].filter(({ items }) => items.length),
  );
}

/** Words with the elements around them again; neighbours in one element share it. */
function rebuilt(words: readonly Word[], depth: number): ElementContent[] {
  const nodes: ElementContent[] = [];
  let at = 0;
  while (at < words.length) {
    const outer = words[at]?.around[depth];
    let end = at + 1;
    while (end < words.length && words[end]?.around[depth] === outer) end++;
    const group = words.slice(at, end);
    if (outer) nodes.push({ ...outer, children: rebuilt(group, depth + 1) });
    else nodes.push(...texts(group));
    at = end;
  }
  return nodes;
}

function texts(words: readonly Word[]): ElementContent[] {
  const nodes: ElementContent[] = [];
  for (const { leaf } of words) {
    const last = nodes.at(-1);
    if (leaf.type === 'text' && last?.type === 'text') nodes[nodes.length - 1] = { type: 'text', value: last.value + leaf.value };
    else nodes.push(leaf);
  }
  return nodes;
}
