import { compareNames } from '../../model/compare.ts';
import { element } from '../element.ts';
import type { Choices } from './finder.ts';

const labels = { kind: 'Kind', system: 'System', year: 'Year', severity: 'Severity', status: 'Status' } as const;

/** What can be chosen, in the order in which it is offered. */
export const filterNames = Object.keys(labels) as readonly (keyof typeof labels)[];

/** Offer what can be chosen: a list for each filter that has at least two values, in a fixed order. */
export function offer(form: HTMLFormElement, values: Readonly<Record<string, readonly string[]>>, choices: Choices): void {
  const useful = Object.entries(labels).filter(([name]) => (values[name]?.length ?? 0) > 1);
  form.replaceChildren(...useful.map(([name, label]) => chooser(name, label, values[name] ?? [], choices[name])));
  form.hidden = useful.length === 0;
}

function chooser(name: string, label: string, values: readonly string[], chosen: string | undefined): HTMLElement {
  const inOrder = values.toSorted(compareNames);
  const sorted = name === 'year' ? inOrder.toReversed() : inOrder;
  const options = sorted.map((value) =>
    element('option', { value, selected: value === chosen || undefined }, name === 'system' ? value : wordsOf(value)),
  );
  return element('label', {}, label, element('select', { name }, element('option', { value: '' }, 'All'), ...options));
}

/** A name of the model as words: `in-force` is `In force`; systems are offered by their own names. */
const wordsOf = (value: string) => value.charAt(0).toUpperCase() + value.slice(1).replace(/(?<=[a-z])-(?=[a-z])/g, ' ');

/** What is chosen, without what is left at `All`. */
export const choicesOf = (form: HTMLFormElement): Choices =>
  Object.fromEntries([...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' && value ? [[name, value]] : [])));

/** Choose nothing any more. */
export function takeBack(form: HTMLFormElement): void {
  for (const select of form.querySelectorAll('select')) select.value = '';
}
