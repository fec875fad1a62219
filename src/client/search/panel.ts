import { element } from '../element.ts';
import { choicesOf, offer, takeBack } from './choices.ts';
import type { Answer, Choices, Finder } from './finder.ts';
import { type Lists, whenFailed, whenNothing } from './help.ts';
import { moveOn } from './keys.ts';
import { countOf, resultsOf } from './results.ts';

/** What a panel is given, and what it tells. */
export type PanelOptions = {
  readonly finder: Finder;
  /** Lists that help where search does not. */
  readonly lists: Lists;
  /** What is found: `page`, unless it says otherwise. */
  readonly noun?: string;
  /** What is asked and chosen at first. */
  readonly query?: string;
  readonly choices?: Choices;
  /** Told each time something else is asked. */
  readonly asked?: (query: string, choices: Choices) => void;
};

type Panel = PanelOptions & {
  readonly field: HTMLInputElement;
  readonly filters: HTMLFormElement;
  readonly status: HTMLElement;
  readonly list: HTMLElement;
  readonly help: HTMLElement;
  /** Answers that come late, to an earlier question, are dropped. */
  turn: number;
  /** What was asked last, and the end of its answering. */
  last: { readonly words: string; readonly answered: Promise<void> } | undefined;
  /** The question that is put once a reader stops typing. */
  waiting: ReturnType<typeof setTimeout> | undefined;
};

/** Build the interface of search into an element. Nothing is fetched before something is asked. Returns its field. */
export function panelIn(place: HTMLElement, options: PanelOptions): HTMLInputElement {
  const panel: Panel = {
    ...options,
    field: element('input', { type: 'search', 'aria-label': 'Search the plan', autocomplete: 'off', spellcheck: 'false' }),
    filters: element('form', { class: 'filters', 'aria-label': 'Filter results', hidden: true }),
    status: element('p', { class: 'soft', role: 'status' }),
    list: element('ol', { class: 'results', role: 'list' }),
    help: element('div', { class: 'stack' }),
    turn: 0,
    last: undefined,
    waiting: undefined,
  };
  const { field, filters, status, list, help, query = '', choices = {} } = panel;
  field.value = query;
  place.replaceChildren(field, filters, status, list, help);
  listen(place, panel);
  if (query || Object.keys(choices).length > 0) void ask(panel);
  return field;
}

function listen(place: HTMLElement, panel: Panel) {
  panel.field.addEventListener('input', () => {
    clearTimeout(panel.waiting);
    panel.waiting = setTimeout(() => void ask(panel), 120);
  });
  panel.filters.addEventListener('change', () => void ask(panel));
  panel.filters.addEventListener('submit', (event) => event.preventDefault());
  place.addEventListener('keydown', (event) => moveOn(event, panel.field, panel.list, () => void openFirst(panel)));
}

/** Open the first result for the words that stand in the field, once they are answered and unless the reader has gone on. */
async function openFirst(panel: Panel): Promise<void> {
  const { field, list, last } = panel;
  const answered = last?.words === field.value.trim() ? last.answered : ask(panel);
  const { turn } = panel;
  await answered;
  if (turn === panel.turn && document.activeElement === field) list.querySelector<HTMLElement>('a[data-result]')?.click();
}

/** After so many milliseconds without an answer it says that it is at work: on a bad line the index takes seconds. */
const patience = 500;

function ask(panel: Panel): Promise<void> {
  clearTimeout(panel.waiting);
  panel.turn += 1;
  const words = panel.field.value.trim();
  const answered = put(panel, words);
  panel.last = { words, answered };
  return answered;
}

async function put(panel: Panel, query: string): Promise<void> {
  const { filters, finder, turn } = panel;
  const waiting = setTimeout(() => turn === panel.turn && show(panel, 'Searching …', [], []), patience);
  try {
    if (filters.hidden && (query || panel.choices)) offer(filters, await finder.filters(), panel.choices ?? {});
    const choices = choicesOf(filters);
    panel.asked?.(query, choices);
    const asked = query !== '' || Object.keys(choices).length > 0;
    const { total, found, meant } = asked ? await answer(finder, query, choices) : nothing;
    if (turn !== panel.turn) return;
    const help =
      asked && total === 0 ? whenNothing(query, Object.keys(choices).length > 0, panel.lists, (other) => again(panel, other)) : [];
    show(panel, asked ? countOf(total, found.length, { query, meant }, panel.noun ?? 'page') : '', resultsOf(found), help);
  } catch {
    if (turn === panel.turn)
      show(
        panel,
        'Search cannot be used just now',
        [],
        whenFailed(panel.lists, () => void ask(panel)),
      );
  } finally {
    clearTimeout(waiting);
  }
}

type Told = Answer & { readonly meant?: string | undefined };

const nothing: Told = { total: 0, found: [] };

/** What is found; where that is nothing, what is found for the words that were probably meant. */
async function answer(finder: Finder, query: string, choices: Choices): Promise<Told> {
  const first = await finder.find(query, choices);
  const meant = first.total === 0 ? await finder.meant?.(query) : undefined;
  if (meant === undefined) return first;
  const second = await finder.find(meant, choices);
  return second.total === 0 ? first : { ...second, meant };
}

function show({ status, list, help }: Panel, said: string, results: readonly Node[], more: readonly Node[]) {
  status.textContent = said;
  list.replaceChildren(...results);
  help.replaceChildren(...more);
}

function again(panel: Panel, query: string) {
  takeBack(panel.filters);
  panel.field.value = query;
  panel.field.focus();
  void ask(panel);
}
