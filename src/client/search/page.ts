import { askedFor, keep } from '../address.ts';
import { filterNames } from './choices.ts';
import { listsAt } from './lists.ts';
import { pagefindAt } from './pagefind.ts';
import { panelIn } from './panel.ts';

/** The same search as a page, with what is asked in its address. */
export function fillPage(place: HTMLElement, base: string): void {
  const choices = Object.fromEntries(filterNames.flatMap((name) => (askedFor(name) ? [[name, askedFor(name)]] : [])));
  const field = panelIn(place, {
    finder: pagefindAt(base),
    lists: listsAt(base),
    query: place.querySelector('input')?.value || askedFor('q'),
    choices,
    asked: (query, chosen) => keep({ q: query, ...Object.fromEntries(filterNames.map((name) => [name, chosen[name] ?? ''])) }),
  });
  field.focus();
}
