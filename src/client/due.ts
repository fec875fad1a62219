import { type Day, daysBetween, formatDay } from '../model/day.ts';
import { dueState, dueWords } from '../model/due.ts';
import { type OverdueWords, overdueOf, overdueWords } from '../model/overdue.ts';

/**
 * A page that was built some days ago: deadlines and counts say what holds on the reader's day, in the plan's zone.
 * `data-due` is the day of a mark; with `data-due-word`, its text stays until that day has passed, and the word then stands
 * before the days. `data-due-count` are the days of what is counted, and `data-due-say` how. `data-then` is the state that holds
 * once the day `data-after` has passed. What cannot be counted anew says of which day it is: `data-as-of`. Without script, and on
 * the day of the build, the text is right as built.
 */
const { built, zone } = document.documentElement.dataset;

function show() {
  const today: Day = new Date().toLocaleDateString('sv-SE', { timeZone: zone });
  if (!built || today <= built) return;
  for (const mark of document.querySelectorAll<HTMLElement>('[data-due]')) age(mark, today);
  for (const count of document.querySelectorAll<HTMLElement>('[data-due-count]')) {
    const days = count.dataset.dueCount?.split(' ').filter(Boolean) ?? [];
    count.textContent = overdueWords[(count.dataset.dueSay ?? 'number') as OverdueWords](overdueOf(days, today));
  }
  for (const part of document.querySelectorAll<HTMLElement>('[data-then]')) turn(part, today);
  for (const day of document.querySelectorAll<HTMLElement>('[data-as-of]')) day.hidden = false;
  for (const note of document.querySelectorAll<HTMLElement>('[data-due-note]')) {
    note.textContent = `What is due: as of ${formatDay(today)}`;
    note.hidden = false;
  }
}

function age(mark: HTMLElement, today: Day) {
  const { due = '', dueWord } = mark.dataset;
  const days = daysBetween(today, due);
  if (dueWord !== undefined && days >= 0) return;
  mark.textContent = dueWord ? `${dueWord}, ${dueWords(days)}` : dueWords(days);
  mark.classList.remove('good', 'watch', 'bad');
  mark.classList.add(dueState(days));
}

/** A row of a list has its state for the filters alone; elsewhere it is the text. */
function turn(part: HTMLElement, today: Day) {
  const { after = '', then = '', row } = part.dataset;
  if (today <= after) return;
  if (row === undefined) part.textContent = then;
  else part.dataset.state = then;
}

show();
// A page may stay open over midnight.
document.addEventListener('visibilitychange', show);
