import { element } from '../element.ts';
import { partsOf } from './merge.ts';

/** Lists where everything can be looked up: name and address. */
export type Lists = readonly (readonly [name: string, url: string])[];

/** What to do where nothing was found. */
export function whenNothing(query: string, narrowed: boolean, lists: Lists, again: (query: string) => void): readonly Node[] {
  const parts = partsOf(query).map((part) =>
    element(
      'li',
      {},
      button(part, () => again(part)),
    ),
  );
  return [
    element('p', {}, narrowed ? 'The filters leave nothing.' : 'Try another word for it, or fewer words.'),
    ...(narrowed ? [button('Search without filters', () => again(query))] : []),
    ...(parts.length ? [element('ul', { class: 'row', 'aria-label': 'Search for one of the words' }, ...parts)] : []),
    ...listed('Or look it up in a list:', lists),
  ];
}

/** What to do where the index cannot be read. */
export const whenFailed = (lists: Lists, again: () => void): readonly Node[] => [
  element('p', {}, 'Its index is not there, or the connection is gone. Pages can still be read.'),
  button('Try again', again),
  ...listed('Look it up in a list:', lists),
];

function listed(said: string, lists: Lists): readonly Node[] {
  const items = lists.map(([name, url]) => element('li', {}, element('a', { href: url }, name)));
  return [element('p', {}, said), element('ul', { class: 'row' }, ...items)];
}

function button(text: string, act: () => void): HTMLElement {
  const made = element('button', { type: 'button', class: 'button' }, text);
  made.addEventListener('click', act);
  return made;
}
