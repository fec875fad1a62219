import type { MessageAudience, Severity } from '../../model/common.ts';
import type { Milestone } from '../../model/review.ts';
import type { IncidentFacts } from '../../report/incident/facts.ts';

/** A message that went out. */
export type Sent = {
  readonly at: number;
  readonly audience: MessageAudience;
  readonly template: string | undefined;
  readonly channel: string;
};

/** What was done and when, as a device keeps it; moments in milliseconds since 1970. */
export type State = {
  /** The scenario that was chosen, if any. */
  readonly scenario?: string | undefined;
  /** Systems that were chosen one by one, where no scenario fits. */
  readonly picked: readonly string[];
  readonly exercise: boolean;
  readonly severity?: Severity | undefined;
  readonly times: Readonly<Partial<Record<Milestone, number>>>;
  /** Steps that are done, by `system/step`. */
  readonly done: Readonly<Record<string, number>>;
  /** Systems that are back. */
  readonly back: Readonly<Record<string, number>>;
  readonly sent: readonly Sent[];
  /** What was written into the blanks of messages, by `template/blank`. */
  readonly blanks: Readonly<Record<string, string>>;
  readonly notes: readonly { readonly at: number; readonly text: string }[];
};

/** Nothing has happened yet. */
export const calm: State = { picked: [], exercise: false, times: {}, done: {}, back: {}, sent: [], blanks: {}, notes: [] };

/** Whether anything was noted at all. */
export const isCalm = (state: State): boolean => JSON.stringify(state) === JSON.stringify(calm);

/** Systems that are down: those of the scenario, or the picked ones with all that depends on them, in the order of recovery. */
export function lostIn(state: State, { scenarios, systems }: IncidentFacts): readonly string[] {
  const scenario = scenarios.find(({ id }) => id === state.scenario);
  if (scenario) return scenario.lost;
  const lost = new Set(state.picked);
  // Systems stand after what they need, so one pass finds all that follow.
  for (const { id, needs } of systems) if (needs.some((need) => lost.has(need))) lost.add(id);
  return systems.filter(({ id }) => lost.has(id)).map(({ id }) => id);
}

/** When a system was back; its id may be a word that every record knows, such as `constructor`. */
export const backAt = ({ back }: Pick<State, 'back'>, system: string): number | undefined =>
  Object.hasOwn(back, system) ? back[system] : undefined;

/** How bad it is: as chosen, else as the scenario says, else `major`. */
export const severityOf = (state: State, { scenarios }: IncidentFacts): Severity =>
  state.severity ?? scenarios.find(({ id }) => id === state.scenario)?.impact ?? 'major';

/** What a device has kept, as far as it still makes sense; a text that is none of ours is nothing. */
export function readState(text: string | null): State {
  try {
    const kept: unknown = JSON.parse(text ?? '');
    return typeof kept === 'object' && kept !== null && 'times' in kept && 'done' in kept ? ({ ...calm, ...kept } as State) : calm;
  } catch {
    return calm;
  }
}
