import { comesTwice, dayAt, momentAt, wallClock } from '../../model/clock.ts';
import { type Day, daysBetween, formatDay } from '../../model/day.ts';
import type { Milestone } from '../../model/review.ts';
import { all, named, on, without } from './page.ts';
import type { Store } from './store.ts';

/** Fields for the moments that clocks use; a time is one of the plan's zone, never later than now and of the last year. */
export function bindTimes({ data: { zone }, change, draws }: Store): void {
  const set = (milestone: string, time: number | undefined) =>
    change((state) => ({ ...state, times: time === undefined ? without(state.times, milestone) : { ...state.times, [milestone]: time } }));
  on<HTMLInputElement>('change', 'input[data-time]', (input) => {
    const clock = input.value.slice(0, 16);
    const time = clock ? momentAt(clock, zone) : undefined;
    const objection = time === undefined ? '' : objectionTo(time, Date.now());
    object(input, objection, clock && remarkOn(clock, zone));
    if (!objection) set(named(input, 'time'), time);
  });
  on<HTMLButtonElement>('click', 'button[data-now]', (button) => {
    const milestone = named(button, 'now');
    for (const input of all<HTMLInputElement>(`input[data-time=${milestone}]`)) object(input, '');
    set(milestone, toMinute(Date.now()));
  });
  draws.push(({ times }, now) => {
    const { built } = document.documentElement.dataset;
    for (const warning of all('[data-clock-behind]')) warning.hidden = !built || !isBehind(now, zone, built);
    const day = formatDay(dayAt(now, zone));
    for (const place of all('[data-clock-shows]')) if (place.textContent !== day) place.textContent = day;
    for (const input of all<HTMLInputElement>('input[data-time]')) {
      const time = times[named(input, 'time') as Milestone];
      const shown = time === undefined ? '' : wallClock(time, zone).slice(0, 16);
      const own = document.activeElement === input || input.validity.customError;
      if (input.value.slice(0, 16) !== shown && !own) input.value = shown;
      input.min = wallClock(now - year, zone).slice(0, 16);
      input.max = wallClock(now, zone).slice(0, 16);
    }
  });
}

/** No incident is noted as it happens that began longer ago: a year of two digits is one of the first century. */
const year = 365 * 86_400_000;

/** What speaks against a moment that is entered; nothing where nothing does. */
export function objectionTo(time: number, now: number): string {
  if (time > now) return 'This time is still to come';
  return time < now - year ? 'This time is more than a year ago: write the year with four digits' : '';
}

/** How a time was understood that clocks show twice or never, in the nights in which they are changed. */
export function remarkOn(clock: string, zone: string): string {
  const time = momentAt(clock, zone);
  if (comesTwice(time, zone)) return 'Clocks show this time twice; it is taken as the first of the two';
  const shown = wallClock(time, zone);
  return shown.startsWith(clock) ? '' : `Clocks skip this time; it is taken as ${shown.slice(11, 16)}`;
}

/** Whether a device's clock shows a day before that of the plan. One day says nothing: a plan may be worked out for tomorrow. */
export const isBehind = (now: number, zone: string, planned: Day): boolean => daysBetween(dayAt(now, zone), planned) > 1;

/** Say beside a field what speaks against its time, else how it was understood. A bubble of the browser would take a reader who is typing out of the year. */
function object(input: HTMLInputElement, objection: string, remark = '') {
  input.setCustomValidity(objection);
  for (const place of all(`#objection-${named(input, 'time')}`)) place.textContent = objection || remark;
}

/** The beginning of a minute: nobody notes seconds. */
const toMinute = (time: number): number => Math.floor(time / 60_000) * 60_000;
