import { plain } from './escape.ts';

/** Rows as a Markdown table; columns of `alignEnd` stand at their end. Texts cannot break out of their cell. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  { alignEnd = [] }: { readonly alignEnd?: readonly number[] } = {},
): string {
  const rule = head.map((_, column) => (alignEnd.includes(column) ? '---:' : '---'));
  return [line(head.map(literal)), line(rule), ...rows.map((row) => line(row.map(literal)))].map((text) => `${text}\n`).join('');
}

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

const literal = (text: string) =>
  plain(text)
    .replace(/[\\`*_{}[\]<>|~]/g, '\\$&')
    .replace(/\s+/g, ' ')
    .trim();
