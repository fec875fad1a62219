import { askedFor, keep } from '../address.ts';
import { listsAt } from './lists.ts';
import { pagefindAt } from './pagefind.ts';
import { panelIn } from './panel.ts';

const names = ['kind', 'system', 'year', 'severity', 'status'] as const;

/** The same search as a page, with what is asked in its address. */
export function fillPage(place: HTMLElement, base: string): void {
  const choices = Object.fromEntries(names.flatMap((name) => (askedFor(name) ? [[name, askedFor(name)]] : [])));
  const field = panelIn(place, {
    finder: pagefindAt(base),
    lists: listsAt(base),
    query: askedFor('q'),
    choices,
    asked: (query, chosen) => keep({ q: query, ...Object.fromEntries(names.map((name) => [name, chosen[name] ?? ''])) }),
  });
  field.focus();
}
