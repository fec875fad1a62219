import type { IncidentFacts } from '../../report/incident/facts.ts';
import { calm, readState, type State } from './state.ts';

/** Draws a part of the page for a state at a moment. */
export type Draw = (state: State, now: number) => void;

/** Makes a state of the one before, for what happened at a moment; it may be made again later, for the same moment. */
export type Change = (state: State, at: number) => State;

/** What is noted, kept on this device, and everything that is drawn from it. */
export type Store = {
  readonly data: IncidentFacts;
  readonly state: () => State;
  /** Whether the device keeps all that is noted; what it does not keep is on this page alone. */
  readonly isKept: () => boolean;
  /** Note something. */
  readonly change: (change: Change) => void;
  readonly clear: () => void;
  readonly draws: Draw[];
  /** Draw everything anew. */
  readonly draw: () => void;
};

/**
 * Open what this device has kept of an incident. A change in one tab shows in the others, and adds to what they have noted: a
 * page that slept in the browser's memory heard of nothing, so each change begins with what the device has now. Changes that the
 * device would not take, because it is full, are made again on top of that, until it takes them.
 */
export function openStore(data: IncidentFacts): Store {
  const name = `incident: ${data.key}`;
  let kept = calm;
  let state = calm;
  let isReadable = true;
  let untaken: readonly { readonly change: Change; readonly at: number }[] = [];
  const draws: Draw[] = [];
  const renew = () => {
    isReadable = isDone(() => (kept = readState(localStorage.getItem(name))));
    state = untaken.reduce((before, { change, at }) => change(before, at), kept);
  };
  const keep = () => {
    const write = () => (state === calm ? localStorage.removeItem(name) : localStorage.setItem(name, JSON.stringify(state)));
    if (untaken.length > 0 && isDone(write)) untaken = [];
  };
  const draw = () => {
    for (const one of draws) one(state, Date.now());
  };
  const show = () => {
    renew();
    keep();
    draw();
  };
  const note: Store['change'] = (change) => {
    untaken = [...untaken, { change, at: Date.now() }];
    show();
  };
  addEventListener('storage', show);
  addEventListener('pageshow', show);
  renew();
  const isKept = () => isReadable && untaken.length === 0;
  return { data, state: () => state, isKept, change: note, clear: () => note(() => calm), draws, draw };
}

/** Whether the browser allowed it. */
function isDone(act: () => void): boolean {
  try {
    act();
    return true;
  } catch {
    return false;
  }
}
