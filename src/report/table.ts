import { clean, type Paint } from './pretty.ts';
import { isWide } from './wide.ts';

/** How a table is set: its head, the columns that stand at their end (numbers), and colours for a terminal. */
export type TableOptions = {
  readonly head?: readonly string[];
  readonly alignEnd?: readonly number[];
  readonly paint?: Paint;
};

/** Rows as plain text in aligned columns, two spaces apart; no line ends in a space. Wide characters count as two columns. */
export function table(rows: readonly (readonly string[])[], { head, alignEnd = [], paint = plain }: TableOptions = {}): string {
  const cells = [...(head ? [head] : []), ...rows].map((row) => row.map(clean));
  const widths = widthsOf(cells);
  const lines = cells.map((row) =>
    row
      .map((cell, column) => pad(cell, widths[column] ?? 0, alignEnd.includes(column)))
      .join('  ')
      .trimEnd(),
  );
  return lines.map((line, index) => (head && index === 0 ? paint('bold', line) : line)).join('\n');
}

const plain: Paint = (_, text) => text;

function widthsOf(rows: readonly (readonly string[])[]): readonly number[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, widthOf(cell));
  }
  return widths;
}

function pad(cell: string, width: number, atEnd: boolean): string {
  const space = ' '.repeat(width - widthOf(cell));
  return atEnd ? space + cell : cell + space;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Letters that each take one column and join with no other: most texts hold nothing else, and need no rules of Unicode. */
const narrow = /^[ -~\u00a1-\u00ac\u00ae-\u02ff‐-‧]*$/;

/** How many columns of a terminal a text takes. */
function widthOf(text: string): number {
  if (narrow.test(text)) return text.length;
  let width = 0;
  for (const { segment } of segmenter.segment(text)) width += isWide(segment) ? 2 : 1;
  return width;
}
