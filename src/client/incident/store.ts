import type { IncidentFacts } from '../../report/incident/facts.ts';
import { calm, readState, type State } from './state.ts';

/** Draws a part of the page for a state at a moment. */
export type Draw = (state: State, now: number) => void;

/** What is noted, kept on this device, and everything that is drawn from it. */
export type Store = {
  readonly data: IncidentFacts;
  readonly state: () => State;
  /** Note something. */
  readonly change: (next: (state: State) => State) => void;
  readonly clear: () => void;
  readonly draws: Draw[];
  /** Draw everything anew. */
  readonly draw: () => void;
};

/** Open what this device has kept of an incident; a change in one tab shows in the others. */
export function openStore(data: IncidentFacts): Store {
  const name = `incident: ${data.key}`;
  let state = readState(kept(name));
  const draws: Draw[] = [];
  const draw = () => {
    for (const one of draws) one(state, Date.now());
  };
  const put = (next: State) => {
    state = next;
    keep(name, next);
    draw();
  };
  addEventListener('storage', ({ key, newValue }) => {
    if (key !== name) return;
    state = readState(newValue);
    draw();
  });
  return { data, state: () => state, change: (next) => put(next(state)), clear: () => put(calm), draws, draw };
}

function kept(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

function keep(name: string, state: State): void {
  try {
    if (state === calm) localStorage.removeItem(name);
    else localStorage.setItem(name, JSON.stringify(state));
  } catch {
    document.documentElement.dataset.unkept = '';
  }
}
