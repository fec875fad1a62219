import { positionsIn } from '../model/positions.ts';
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

const stray = /^(?:(?:<{7}|>{7}|\|{7})(?: .*)?|={7})(?=\r?$)/gm;

/** What is said of a mark that stands alone. */
export const leftOver = {
  message: 'a mark of a merge conflict was left behind',
  hint: 'delete the line, and look whether what stands around it is said twice',
};

/**
 * Find the merge conflicts of a text that nobody settled. Their second versions and their marks become blank lines, so that all else
 * keeps its line. Below the fields, where such a mark may be a quotation or the line under a title, it is a part of the text if it
 * stands alone.
 *
 * @param yaml whether the text is fields as a whole; else they stand in its frontmatter
 */
export function conflictsIn(text: string, yaml: boolean): Conflicts {
  if (!/^(?:<{7}|>{7}|\|{7}|={7})/m.test(text)) return { at: [], strays: [], ours: text, others: '' };
  const { at, settled, others } = settle(text.split('\n'));
  const strays: Position[] = [];
  const positionOf = positionsIn(settled);
  const fields = yaml ? settled : (/^---\r?\n[\s\S]*?\n---/.exec(settled)?.[0] ?? '');
  const cleared = fields.replace(stray, (_, offset: number) => {
    strays.push(positionOf(offset));
    return '';
  });
  return { at, strays, ours: cleared + settled.slice(fields.length), others };
}

const opens = /^<{7}(?: |\r?$)/;
const begins = { base: /^\|{7}(?: |\r?$)/, second: /^={7}\r?$/, end: /^>{7}(?: |\r?$)/ };

/** Each line is looked at once for each mark, however many conflicts begin and never end. */
function settle(lines: string[]): { readonly at: Position[]; readonly settled: string; readonly others: string } {
  const at: Position[] = [];
  const others: string[] = [];
  const first = { base: placesOf(lines, begins.base), second: placesOf(lines, begins.second), end: placesOf(lines, begins.end) };
  for (let index = 0; index < lines.length; index += 1) {
    if (!opens.test(lines[index] ?? '')) continue;
    const second = first.second(index);
    const end = first.end(second);
    if (end === lines.length) continue;
    at.push({ line: index + 1, column: 1 });
    others.push(`${lines.slice(second + 1, end).join('\n')}\n`);
    lines[index] = '';
    lines.fill('', Math.min(first.base(index), second), end + 1);
    index = end;
  }
  return { at, settled: lines.join('\n'), others: others.join('') };
}

/** Finds the first line behind another that is marked; the number of lines where none is. To be asked for lines further and further down. */
function placesOf(lines: readonly string[], mark: RegExp): (behind: number) => number {
  let place = -1;
  return (behind) => {
    while (place < lines.length && (place <= behind || !mark.test(lines[place] ?? ''))) place += 1;
    return place;
  };
}
