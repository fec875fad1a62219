import type { Position } from './yaml.ts';

/** A text in which git left two versions side by side: where each pair begins, and the text with the first of each alone. */
export type Conflicts = { readonly at: readonly Position[]; readonly ours: string };

const conflict = /^<{7}(?: .*)?\r?\n((?:.*\n)*?)(?:\|{7}(?: .*)?\r?\n(?:.*\n)*?)?={7}\r?\n(?:.*\n)*?>{7}(?: .*)?$/gm;

/**
 * Find the merge conflicts of a text that nobody settled. Their second versions and their marks become blank lines, so that all else
 * keeps its line.
 */
export function conflictsIn(text: string): Conflicts {
  if (!text.includes('<<<<<<<')) return { at: [], ours: text };
  const at: Position[] = [];
  const ours = text.replace(conflict, (whole: string, first: string, offset: number) => {
    at.push({ line: text.slice(0, offset).split('\n').length, column: 1 });
    const lines = (part: string) => part.split('\n').length - 1;
    return `\n${first}${'\n'.repeat(lines(whole) - lines(first) - 1)}`;
  });
  return { at, ours };
}
