import { stringify } from 'csv-stringify/sync';

/** Something that a table can hold; nothing stands for what is not known. */
export type Cell = string | number | boolean | null | undefined;

/**
 * A table for spreadsheets as RFC 4180 has it: lines end in CRLF, cells are quoted where they must be. A text that a
 * spreadsheet would take for a formula, also behind white space, gets an apostrophe in front.
 */
export function csv(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return stringify([head, ...rows.map((row) => row.map(harmless))], {
    record_delimiter: 'windows',
    // The library quotes its own line ending alone; a lone LF or CR breaks a line for other readers too.
    quoted_match: /[\r\n]/,
    cast: { boolean: String },
  });
}

const formula = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

/** Control characters but line breaks and tabs: no spreadsheet shows them, and some refuse the file. */
const control = /[^\P{Cc}\t\r\n]/gu;

function harmless(cell: Cell): Cell {
  if (typeof cell !== 'string') return cell;
  const text = cell.toWellFormed().replace(control, ' ');
  return formula.test(text) ? `'${text}` : text;
}
