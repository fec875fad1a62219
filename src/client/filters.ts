import { askedFor, keep } from './address.ts';
import { cut } from './cut.ts';
// States of rows have to be those of the reader's day before they are asked for.
import './due.ts';
import { countSentence, matches } from './lists.ts';

/**
 * Forms that filter a list: `data-filters` names the element that holds the rows, each marked `data-row` with a
 * `data-<filter>` for each field of the form. Without script the form is not shown and every row is. Of very many rows the first
 * `data-most` are shown, until a reader asks for the others.
 */
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-filters]')) {
  const list = document.getElementById(form.dataset.filters ?? '');
  if (list) begin(form, list);
}

function begin(form: HTMLFormElement, list: HTMLElement) {
  const fields = [...form.elements].filter((field) => field instanceof HTMLSelectElement || field instanceof HTMLInputElement);
  const restore = () => {
    for (const field of fields) field.value = askedFor(field.name);
    show();
  };
  const most = Number(form.dataset.most);
  const show = () => {
    apply(list, Object.fromEntries(fields.map(({ name, value }) => [name, value.trim()])));
    for (const table of tablesIn(list)) cut(table, most, show);
    count(list);
  };
  const change = () => {
    keep(Object.fromEntries(fields.map(({ name, value }) => [name, value.trim()])));
    show();
  };
  form.addEventListener('input', change);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(change));
  list.addEventListener('sorted', show);
  addEventListener('popstate', restore);
  form.hidden = false;
  restore();
}

function apply(list: HTMLElement, wanted: Readonly<Record<string, string>>) {
  const rows = [...list.querySelectorAll<HTMLElement>('[data-row]')];
  for (const row of rows) row.hidden = !matches(row.dataset, row.textContent, wanted);
  for (const group of list.querySelectorAll('tbody'))
    group.hidden = !!group.querySelector('[data-row]') && !group.querySelector('[data-row]:not([hidden])');
}

function tablesIn(list: HTMLElement): Iterable<HTMLTableElement> {
  return list instanceof HTMLTableElement ? [list] : list.querySelectorAll('table');
}

function count(list: HTMLElement) {
  const [all, found, later] = ['[data-row]', '[data-row]:not([hidden])', '[data-later]:not([hidden])'].map(
    (rows) => list.querySelectorAll(rows).length,
  ) as [number, number, number];
  for (const told of document.querySelectorAll<HTMLElement>(`[data-count-of="${list.id}"]`))
    told.textContent = countSentence(found, all, found - later, Number(told.dataset.unlisted ?? 0));
  for (const none of document.querySelectorAll<HTMLElement>(`[data-none-of="${list.id}"]`)) none.hidden = found > 0;
}
