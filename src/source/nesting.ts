import { tag, withoutComments } from './html.ts';

/** How deep quotations, lists and elements of a text may stand in each other; no reader follows as many. */
export const deepest = 100;

/** Nodes of Markdown that hold others as their author wrote them; an item counts with its list. */
const containers = new Set(['blockquote', 'list', 'emphasis', 'strong', 'delete', 'link', 'mdxJsxFlowElement', 'mdxJsxTextElement']);

/** Whether a node of Markdown is one more level. */
export const isContainer = ({ type }: { readonly type: string }): boolean => containers.has(type);

/** Elements that hold nothing, or end where the next of their kind begins. */
const flat = new Set(
  'area br col hr img input source track wbr li p dt dd option tr td th thead tbody tfoot colgroup caption rp rt'.split(' '),
);

/** How many elements a piece of raw HTML leaves open more than it closes. */
export function opened(value: string): number {
  let count = 0;
  for (const [whole, name = ''] of withoutComments(value).matchAll(tag)) {
    if (!flat.has(name.toLowerCase())) count += whole.startsWith('</') ? -1 : 1;
  }
  return count;
}
