import { element } from '../element.ts';
import { type Saved, toReview, toText } from './export.ts';
import { byTime, type Logged, logOf } from './log.ts';
import { all, named, on } from './page.ts';
import { lostIn, type State } from './state.ts';
import type { Store } from './store.ts';
import { momentOf } from './words.ts';

/** The log, notes for it, and what is saved from it. */
export function bindKeeping(store: Store): void {
  const { data, state, isKept, change, clear, draws } = store;
  for (const form of all<HTMLFormElement>('form[data-note]')) form.addEventListener('submit', (event) => note(event, form, store));
  on<HTMLButtonElement>('click', 'button[data-save]', (button) => {
    if (named(button, 'save') === 'text') return save(toText(state(), data, Date.now()), 'text/plain');
    const ready = lostIn(state(), data).length > 0 || state().exercise;
    hint(
      ready
        ? 'Put the file into the folder `reviews` of the plan’s content; the check accepts it as a draft.'
        : 'Choose under 2 what has happened first: a review says which systems were lost.',
    );
    if (ready) save(toReview(state(), data, Date.now()), 'text/markdown');
  });
  on<HTMLButtonElement>('click', 'button[data-clear]', () => {
    if (confirm('Forget everything that was noted here? It is not kept anywhere else, unless you have saved it.')) clear();
  });
  on<HTMLButtonElement>('click', 'button[data-drop]', (button) => {
    const place = all('button[data-drop]').indexOf(button);
    change((now) => dropped(now, named(button, 'drop')));
    const left = all('button[data-drop]');
    (left[place] ?? left[place - 1] ?? document.getElementById('note'))?.focus();
  });
  let drawn = '';
  draws.push((now, at) => {
    const lines = linesOf(now, data).map((line) => ({ ...line, moment: momentOf(line.at, data.zone, at) }));
    // What did not change stays, with the focus and the selection of text that are in it.
    const next = JSON.stringify(lines);
    if (next !== drawn) for (const log of all('[data-log]')) log.replaceChildren(...lines.map(itemOf));
    drawn = next;
    for (const empty of all('[data-log-empty]')) empty.hidden = lines.length > 0;
    for (const warning of all('[data-unkept]')) warning.hidden = isKept();
  });
}

function note(event: SubmitEvent, form: HTMLFormElement, { change }: Store) {
  event.preventDefault();
  const text = String(new FormData(form).get('note') ?? '').trim();
  if (text) change((state, at) => ({ ...state, notes: [...state.notes, { at, text }] }));
  form.reset();
}

/** A line of the log that can be taken out again has the name of what it is. */
type Line = Logged & { readonly drop?: string };

/** A line as it is shown: its moment in words depends on the day. */
type Drawn = Line & { readonly moment: string };

function linesOf(state: State, data: Store['data']): readonly Line[] {
  const own = logOf({ ...state, notes: [] }, data);
  const notes = state.notes.map((one, index) => ({ ...one, drop: `note ${index}` }));
  const sent = state.sent.map(({ at, audience, channel }, index) => ({
    at,
    text: `Message to ${audience}, ${channel}.`,
    drop: `sent ${index}`,
  }));
  return [...own, ...notes, ...sent].sort(byTime);
}

function dropped(state: State, what: string): State {
  const [kind, place] = what.split(' ');
  const rest = <T>(list: readonly T[]) => list.filter((_, index) => index !== Number(place));
  return kind === 'note' ? { ...state, notes: rest(state.notes) } : { ...state, sent: rest(state.sent) };
}

function itemOf({ at, moment, text, drop }: Drawn): HTMLElement {
  const button = drop
    ? [element('button', { type: 'button', class: 'button', 'data-drop': drop, 'aria-label': `Take out: ${text}` }, 'Take out')]
    : [];
  return element('li', {}, element('time', { datetime: new Date(at).toISOString() }, moment), element('span', {}, text), ...button);
}

function hint(text: string) {
  for (const place of all('[data-save-hint]')) place.textContent = text;
}

function save({ name, text }: Saved, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  element('a', { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
