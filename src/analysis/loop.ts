import { type LampName, lampNames } from './gap-progress.ts';
import type { GapStanding } from './gap-states.ts';
import type { Reflection } from './reflections.ts';

/** One stage of the loop from finding to proof, over all raised gaps. */
export type LoopStage = {
  readonly name: LampName;
  /** How many gaps have reached it. */
  readonly reached: number;
  /** Entries that brought them here: reviews, or revisions. */
  readonly entries: readonly string[];
  /** Gaps whose next step this is, accepted ones left out. */
  readonly waiting: readonly GapStanding[];
  /** Those that have waited longer than promised, longest first. */
  readonly stuck: readonly GapStanding[];
  /** The longest wait among the stuck, in days. */
  readonly stuckFor: number;
};

/** Where all gaps stand in the loop. */
export type Loop = {
  readonly stages: readonly LoopStage[];
  readonly proposed: readonly GapStanding[];
  /** Gaps whose risk is accepted today. */
  readonly accepted: readonly GapStanding[];
  /** How many reviews found gaps, by kind. */
  readonly foundBy: { readonly actual: number; readonly simulation: number };
  /** Reviews that a revision cited too late, and the most days by which one was. */
  readonly reflectedLate: { readonly count: number; readonly upTo: number };
};

/** Count gaps at each stage. */
export function loopOf(standings: ReadonlyMap<string, GapStanding>, reflections: ReadonlyMap<string, Reflection>): Loop {
  const all = [...standings.values()];
  const raised = all.filter(({ state }) => state !== 'proposed');
  const late = [...reflections.values()].filter(({ by, daysLate }) => by && daysLate > 0);
  const reviews = [...new Set(raised.map(({ review }) => review))];
  return {
    stages: lampNames.map((name) => stageOf(name, raised)),
    proposed: all.filter(({ state }) => state === 'proposed'),
    accepted: raised.filter(({ state }) => state === 'accepted'),
    foundBy: {
      actual: reviews.filter(({ data }) => data.kind === 'actual').length,
      simulation: reviews.filter(({ data }) => data.kind === 'simulation').length,
    },
    reflectedLate: { count: late.length, upTo: Math.max(0, ...late.map(({ daysLate }) => daysLate)) },
  };
}

function stageOf(name: LampName, raised: readonly GapStanding[]): LoopStage {
  const lit = raised.flatMap(({ lamps }) => lamps.filter((lamp) => lamp.name === name && lamp.reached));
  const waiting = raised.filter(({ next, state }) => next === name && state !== 'accepted');
  const stuck = waiting.filter((standing) => standing.stuck).sort((a, b) => (b.stuck?.days ?? 0) - (a.stuck?.days ?? 0));
  return {
    name,
    reached: lit.length,
    entries: [...new Set(lit.flatMap(({ entry }) => entry ?? []))],
    waiting,
    stuck,
    stuckFor: stuck[0]?.stuck?.days ?? 0,
  };
}
