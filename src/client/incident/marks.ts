import type { Clock } from './clocks.ts';
import { momentOf, standing } from './words.ts';

/** Say at a place how a clock stands, as a word with a mark; nothing where there is no clock. */
export function showStanding(place: HTMLElement, clock: Clock | undefined, now: number, zone: string): void {
  const { text, state } = clock ? standing(clock, now) : { text: '', state: undefined };
  place.className = clock ? ['left', 'mark', state ?? ''].join(' ').trim() : 'left';
  const said = clock && clock.met === undefined ? `by ${momentOf(clock.due, zone, now)}, ${text}` : text;
  if (place.textContent !== said) place.textContent = said;
}
