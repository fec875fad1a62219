import { momentAt, wallClock } from '../../model/clock.ts';
import type { Milestone } from '../../model/review.ts';
import { all, named, on, without } from './page.ts';
import type { Store } from './store.ts';

/** Fields for the moments that clocks use; a time is one of the plan's zone, and never later than now. */
export function bindTimes({ data: { zone }, change, draws }: Store): void {
  const set = (milestone: string, time: number | undefined) =>
    change((state) => ({ ...state, times: time === undefined ? without(state.times, milestone) : { ...state.times, [milestone]: time } }));
  on<HTMLInputElement>('change', 'input[data-time]', (input) => {
    const time = input.value ? momentAt(input.value.slice(0, 16), zone) : undefined;
    const early = time === undefined || time <= Date.now();
    input.setCustomValidity(early ? '' : 'This time is still to come');
    input.reportValidity();
    if (early) set(named(input, 'time'), time);
  });
  on<HTMLButtonElement>('click', 'button[data-now]', (button) => set(named(button, 'now'), toMinute(Date.now())));
  draws.push(({ times }, now) => {
    for (const input of all<HTMLInputElement>('input[data-time]')) {
      const time = times[named(input, 'time') as Milestone];
      const shown = time === undefined ? '' : wallClock(time, zone).slice(0, 16);
      if (input.value.slice(0, 16) !== shown && document.activeElement !== input) input.value = shown;
      input.max = wallClock(now, zone).slice(0, 16);
    }
  });
}

/** The beginning of a minute: nobody notes seconds. */
const toMinute = (time: number): number => Math.floor(time / 60_000) * 60_000;
