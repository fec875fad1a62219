import type { Severity } from '../../model/common.ts';
import { countedInWords, isOrAre } from '../../model/words.ts';
import { matches } from '../lists.ts';
import { all, named, on } from './page.ts';
import { lostIn, severityOf } from './state.ts';
import type { Store } from './store.ts';

/** Choosing what has happened. What is not down is taken out of the order; what is down stays in it. */
export function bindPicking({ data, change, draws }: Store): void {
  on<HTMLButtonElement>('click', 'button[data-take]', (button) => {
    const scenario = named(button, 'take');
    change((state) => ({ ...state, scenario: state.scenario === scenario ? undefined : scenario, picked: [] }));
  });
  on<HTMLInputElement>('change', 'input[data-pick]', ({ checked, dataset: { pick = '' } }) => {
    change((state) => {
      const others = state.picked.filter((id) => id !== pick);
      return { ...state, scenario: undefined, picked: checked ? [...others, pick] : others };
    });
  });
  on<HTMLInputElement>('input', 'input[data-find-pick]', ({ value }) => find(value.trim()));
  on<HTMLSelectElement>('change', 'select[data-severity]', ({ value }) => change((state) => ({ ...state, severity: value as Severity })));
  on<HTMLInputElement>('change', 'input[data-exercise]', ({ checked }) => change((state) => ({ ...state, exercise: checked })));

  draws.push((state) => {
    const lost = lostIn(state, data);
    const title = data.scenarios.find(({ id }) => id === state.scenario)?.title ?? 'Your choice';
    for (const told of all('[data-chosen]')) {
      told.hidden = lost.length === 0;
      const said = lost.length === 0 ? '' : `${title}: ${countedInWords(lost.length, 'system')} ${isOrAre(lost.length)} down.`;
      if (told.textContent !== said) told.textContent = said;
    }
    for (const button of all<HTMLButtonElement>('button[data-take]')) {
      const taken = named(button, 'take') === state.scenario;
      button.setAttribute('aria-pressed', String(taken));
      button.textContent = taken ? 'Not this one after all' : 'This is it';
    }
    for (const box of all<HTMLInputElement>('input[data-pick]')) box.checked = state.picked.includes(named(box, 'pick'));
    for (const select of all<HTMLSelectElement>('select[data-severity]')) select.value = severityOf(state, data);
    for (const box of all<HTMLInputElement>('input[data-exercise]')) box.checked = state.exercise;
    for (const item of all('[data-system]')) item.hidden = lost.length > 0 && !lost.includes(named(item, 'system'));
  });
}

/** Show the systems whose names hold some words, beside those that are chosen already. */
function find(text: string) {
  const items = all('.picks > li');
  const found = items.filter((item) => matches({}, item.textContent, { text }));
  for (const item of items) item.hidden = !found.includes(item) && !item.querySelector<HTMLInputElement>('input[data-pick]')?.checked;
  for (const none of all('[data-no-pick]')) none.hidden = found.length > 0;
}
