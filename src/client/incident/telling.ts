import type { MessageAudience } from '../../model/common.ts';
import { wordsOfName } from '../../model/words.ts';
import { element } from '../element.ts';
import { messageClock, startOf } from './clocks.ts';
import { showStanding } from './marks.ts';
import { all, named, on, without } from './page.ts';
import type { State } from './state.ts';
import type { Store } from './store.ts';
import { momentOf } from './words.ts';

/** Messages: blanks to fill, what was sent, and when the next one is due. */
export function bindTelling(store: Store): void {
  const { data, change, draws } = store;
  for (const place of all('[data-blanks-of]')) offerBlanks(place, store);
  on<HTMLButtonElement>('click', 'button[data-sent]', (button) => {
    const template = data.templates.find(({ id }) => id === named(button, 'sent'));
    if (!template) return;
    const { id, audience, channel } = template;
    change((state, at) => ({ ...state, sent: [...state.sent, { at, audience, channel, template: id }] }));
  });
  draws.push((state, now) => {
    for (const place of all('[data-message-due]')) {
      showStanding(place, messageClock(named(place, 'messageDue') as MessageAudience, state, data), now, data.zone);
    }
  });
}

/** A field for each blank of a message. What is written appears in the message; a blank that is empty again shows its name. */
function offerBlanks(place: HTMLElement, { data, change, draws }: Store) {
  const id = named(place, 'blanksOf');
  const template = data.templates.find((one) => one.id === id);
  const blanks = all(`#message-${CSS.escape(id)} [data-blank]`);
  const names = [...new Set(blanks.map((blank) => named(blank, 'blank')))];
  const fields = names.map((name) => {
    const input = element('input', { name, autocomplete: 'off' });
    const key = `${id}/${name}`;
    input.addEventListener('input', () => {
      const { value } = input;
      change((state) => ({ ...state, blanks: value ? { ...state.blanks, [key]: value } : without(state.blanks, key) }));
    });
    draws.push((state, now) => {
      const value = state.blanks[key] ?? '';
      if (input.value !== value) input.value = value;
      input.placeholder = template ? (proposed(name, state, now, data, template.audience) ?? '') : '';
      fill(blanks, name, value.trim() || input.placeholder);
    });
    return element('label', {}, wordsOfName(name), input);
  });
  place.replaceChildren(...fields);
  place.hidden = fields.length === 0;
}

function fill(blanks: readonly HTMLElement[], name: string, text: string) {
  for (const blank of blanks.filter((one) => named(one, 'blank') === name)) {
    const shown = text || `[${wordsOfName(name).toLowerCase()}]`;
    if (blank.textContent !== shown) blank.textContent = shown;
  }
}

/** What a blank is likely to say, from its name: `startedAt` the start, `nextUpdate` when the next message is due if this one goes out now. */
function proposed(name: string, state: State, now: number, data: Store['data'], audience: MessageAudience): string | undefined {
  if (/^start/i.test(name)) {
    const start = startOf(state, data);
    return start === undefined ? undefined : momentOf(start, data.zone, now);
  }
  const every = data.audiences.find((one) => one.audience === audience)?.every;
  return /^next/i.test(name) && every !== undefined && startOf(state, data) !== undefined
    ? momentOf(now + every * 1000, data.zone, now)
    : undefined;
}
