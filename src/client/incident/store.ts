import type { IncidentFacts } from '../../report/incident/facts.ts';
import { calm, readState, type State } from './state.ts';

/** Draws a part of the page for a state at a moment. */
export type Draw = (state: State, now: number) => void;

/** What is noted, kept on this device, and everything that is drawn from it. */
export type Store = {
  readonly data: IncidentFacts;
  readonly state: () => State;
  /** Whether the device keeps what is noted; where it does not, this page is the only place. */
  readonly isKept: () => boolean;
  /** Note something. */
  readonly change: (next: (state: State) => State) => void;
  readonly clear: () => void;
  readonly draws: Draw[];
  /** Draw everything anew. */
  readonly draw: () => void;
};

/**
 * Open what this device has kept of an incident. A change in one tab shows in the others, and adds to what they have noted: a
 * page that slept in the browser's memory heard of nothing, so each change begins with what the device has now.
 */
export function openStore(data: IncidentFacts): Store {
  const name = `incident: ${data.key}`;
  let state = calm;
  let isKept = true;
  const draws: Draw[] = [];
  const tried = (act: () => void) => {
    try {
      act();
    } catch {
      isKept = false;
    }
  };
  const renew = () => {
    if (isKept) tried(() => (state = readState(localStorage.getItem(name))));
  };
  const draw = () => {
    for (const one of draws) one(state, Date.now());
  };
  const put = (next: State) => {
    state = next;
    tried(() => (next === calm ? localStorage.removeItem(name) : localStorage.setItem(name, JSON.stringify(next))));
    draw();
  };
  const show = () => {
    renew();
    draw();
  };
  const change: Store['change'] = (next) => {
    renew();
    put(next(state));
  };
  addEventListener('storage', show);
  addEventListener('pageshow', show);
  renew();
  return { data, state: () => state, isKept: () => isKept, change, clear: () => put(calm), draws, draw };
}
