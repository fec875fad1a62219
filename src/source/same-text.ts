import { markdownToMdast, mdxToMdast } from 'satteri';
import type { Body } from '../model/document.ts';

/**
 * Whether two Markdown texts say the same: one that is only set differently (line breaks, signs of lists, aligned tables) does.
 * Two texts of which one cannot be read are the same when they are equal.
 */
export function sameText(before: Body, after: Body): boolean {
  if (before.text === after.text) return true;
  try {
    return meaningOf(before) === meaningOf(after);
  } catch {
    return false;
  }
}

type Node = { readonly type: string; readonly value?: string; readonly children?: readonly Node[] };

function meaningOf({ text, mdx }: Body): string {
  const parse = mdx ? mdxToMdast : markdownToMdast;
  const tree = parse(text, { features: { frontmatter: false }, position: false } as never) as unknown as Node;
  return JSON.stringify(withoutSetting(tree));
}

/** What says how a text is set, not what it says: whether items of a list stand apart, and white space in running text. */
function withoutSetting({ children, ...node }: Node & { readonly position?: unknown; readonly spread?: unknown }): unknown {
  const { position: _, spread: __, ...own } = node;
  const value = node.type === 'text' && node.value !== undefined ? { value: node.value.replace(/\s+/g, ' ') } : {};
  return { ...own, ...value, ...(children ? { children: children.map(withoutSetting) } : {}) };
}
