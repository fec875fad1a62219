import { element } from './element.ts';

/**
 * Show the first rows of each group of a table, of those that its filters leave, and offer the others: a browser needs seconds to lay
 * out thousands of rows. Paper gets them all. Rows that wait are marked `data-later`; those of a table that is long from the
 * start carry the mark already, and a link after it, which works without this script.
 *
 * @param most how many rows of a group are shown
 * @param showAgain called once a reader has asked for the others
 */
export function cut(table: HTMLTableElement, most: number, showAgain: () => void): void {
  let left = 0;
  for (const body of table.tBodies) {
    const found = [...body.querySelectorAll<HTMLElement>('[data-row]:not([hidden])')];
    for (const [index, row] of found.entries()) {
      const later = index >= most && table.dataset.whole === undefined;
      row.toggleAttribute('data-later', later);
      if (later) left += 1;
    }
  }
  table.toggleAttribute('data-cut', true);
  offer(table, left, showAgain);
}

function offer(table: HTMLTableElement, left: number, showAgain: () => void) {
  const place = table.closest('.scroll') ?? table;
  const next = place.nextElementSibling;
  const known = next instanceof HTMLElement && next.matches('.rest') ? next : undefined;
  if (left === 0) {
    known?.remove();
    return;
  }
  const button = element('button', { class: 'button', type: 'button' }, `Show ${left} more`);
  button.addEventListener('click', () => {
    const first = table.querySelector('[data-later]');
    table.dataset.whole = '';
    showAgain();
    first?.querySelector('a')?.focus();
  });
  const offered = element('p', { class: 'rest noprint' }, button);
  if (known) known.replaceWith(offered);
  else place.after(offered);
}
