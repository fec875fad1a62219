import { systemClocks } from './clocks.ts';
import { showStanding } from './marks.ts';
import { all, named, on, without } from './page.ts';
import { backAt } from './state.ts';
import type { Store } from './store.ts';

/** Ticks of steps and of systems that are back, each with its time; the time that is left for each system. */
export function bindRecovering({ data, change, draws }: Store): void {
  on<HTMLInputElement>('change', 'input[data-step]', ({ checked, dataset: { step = '' } }) =>
    change((state, at) => ({ ...state, done: checked ? { ...state.done, [step]: at } : without(state.done, step) })),
  );
  on<HTMLInputElement>('change', 'input[data-back]', ({ checked, dataset: { back = '' } }) =>
    change((state, at) => ({ ...state, back: checked ? { ...state.back, [back]: at } : without(state.back, back) })),
  );
  draws.push((state, now) => {
    for (const box of all<HTMLInputElement>('input[data-step]')) box.checked = state.done[named(box, 'step')] !== undefined;
    for (const box of all<HTMLInputElement>('input[data-back]')) box.checked = backAt(state, named(box, 'back')) !== undefined;
    const clocks = new Map(systemClocks(state, data).map((clock) => [clock.system, clock]));
    for (const place of all('[data-left]')) {
      showStanding(place, clocks.get(named(place, 'left'))?.rto, now, data.zone);
    }
  });
}
