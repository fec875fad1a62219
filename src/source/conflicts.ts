import type { Position } from './yaml.ts';

/** A text in which git left two versions side by side, or a mark of them. */
export type Conflicts = {
  /** Where each pair of versions begins. */
  readonly at: readonly Position[];
  /** Where a mark stands among fields without the others that belong to it. */
  readonly strays: readonly Position[];
  /** The text with the first version of each pair alone. */
  readonly ours: string;
  /** The other versions. */
  readonly others: string;
};

const conflict = /^<{7}(?: .*)?\r?\n((?:.*\n)*?)(?:\|{7}(?: .*)?\r?\n(?:.*\n)*?)?={7}\r?\n((?:.*\n)*?)>{7}(?: .*)?$/gm;
const stray = /^(?:(?:<{7}|>{7}|\|{7})(?: .*)?|={7})(?=\r?$)/gm;

/**
 * Find the merge conflicts of a text that nobody settled. Their second versions and their marks become blank lines, so that all else
 * keeps its line. Below the fields, where such a mark may be a quotation or the line under a title, it is a part of the text if it
 * stands alone.
 *
 * @param yaml whether the text is fields as a whole; else they stand in its frontmatter
 */
export function conflictsIn(text: string, yaml: boolean): Conflicts {
  if (!/^(?:<{7}|>{7}|\|{7}|={7})/m.test(text)) return { at: [], strays: [], ours: text, others: '' };
  const at: Position[] = [];
  let others = '';
  const settled = text.replace(conflict, (whole: string, first: string, second: string, offset: number) => {
    at.push(lineAt(text, offset));
    others += second;
    const lines = (part: string) => part.split('\n').length - 1;
    return `\n${first}${'\n'.repeat(lines(whole) - lines(first) - 1)}`;
  });
  const strays: Position[] = [];
  const fields = yaml ? settled : (/^---\r?\n[\s\S]*?\n---/.exec(settled)?.[0] ?? '');
  const cleared = fields.replace(stray, (_, offset: number) => {
    strays.push(lineAt(settled, offset));
    return '';
  });
  return { at, strays, ours: cleared + settled.slice(fields.length), others };
}

const lineAt = (text: string, offset: number): Position => ({ line: text.slice(0, offset).split('\n').length, column: 1 });
