import { askedFor, keep } from './address.ts';
import { compareCells } from './lists.ts';

/**
 * Tables that sort: a head cell with `data-sort="<name>"` becomes a button. Cells sort by `data-value`, else by their text;
 * rows marked `data-row` move within their own group. `data-first="descending"` on the head begins with the largest.
 * Without script the table stays in the order in which it was written. A table that was sorted says so: `sorted`.
 */
for (const table of document.querySelectorAll<HTMLTableElement>('table:has(th[data-sort])')) begin(table);

function begin(table: HTMLTableElement) {
  const heads = [...table.querySelectorAll<HTMLTableCellElement>('thead th[data-sort]')];
  for (const head of heads) {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    for (const inner of button.querySelectorAll('[tabindex]')) inner.removeAttribute('tabindex');
    head.append(button);
    button.addEventListener('click', () => {
      const descending = head.ariaSort ? head.ariaSort === 'ascending' : head.dataset.first === 'descending';
      keep({ sort: `${descending ? '-' : ''}${head.dataset.sort}` });
      sort(table, heads, head, descending);
    });
  }
  const asked = askedFor('sort');
  const head = heads.find(({ dataset }) => dataset.sort === asked.replace(/^-/, ''));
  if (head) sort(table, heads, head, asked.startsWith('-'));
}

function sort(table: HTMLTableElement, heads: readonly HTMLTableCellElement[], head: HTMLTableCellElement, descending: boolean) {
  for (const other of heads) other.ariaSort = null;
  head.ariaSort = descending ? 'descending' : 'ascending';
  for (const body of table.tBodies) {
    const rows = [...body.rows].filter((row) => row.dataset.row !== undefined);
    const valued = rows.map((row) => ({ row, value: valueIn(row, head.cellIndex) }));
    valued.sort((a, b) => compareCells(a.value, b.value, descending));
    body.append(...valued.map(({ row }) => row));
  }
  table.dispatchEvent(new Event('sorted', { bubbles: true }));
}

function valueIn(row: HTMLTableRowElement, column: number): string {
  const cell = row.cells[column];
  return cell?.dataset.value ?? cell?.textContent.trim() ?? '';
}
