import type { Seconds, Span } from '../model/duration.ts';
import type { Interval } from '../model/instant.ts';

/** What a comparison of a measure with a limit says. `unknown`: nothing was measured; `no-target`: there was no limit. */
export type Verdict = 'met' | 'missed' | 'undetermined' | 'unknown' | 'no-target';

/** A comparison: the limit, what it says, and by how much it was surely met or missed, in seconds. */
export type Judged = { readonly target: Seconds | undefined; readonly verdict: Verdict; readonly margin: Seconds | undefined };

/** The time from one instant to a later one: `[later.from − earlier.to, later.to − earlier.from]` in seconds, never below zero. */
export function between(earlier: Interval | undefined, later: Interval | undefined): Span | undefined {
  if (!earlier || !later) return undefined;
  return { min: positive(later.from - earlier.to), max: positive(later.to - earlier.from) };
}

const positive = (milliseconds: number): Seconds => Math.max(0, milliseconds / 1000);

/** Compare a measure with its limit: `met` where all of it is within, `missed` where none of it is. */
export function judge(measure: Span | undefined, target: Seconds | undefined): Judged {
  if (target === undefined) return { target, verdict: 'no-target', margin: undefined };
  if (!measure) return { target, verdict: 'unknown', margin: undefined };
  if (measure.min > target) return { target, verdict: 'missed', margin: measure.min - target };
  if (measure.max !== undefined && measure.max <= target) return { target, verdict: 'met', margin: target - measure.max };
  return { target, verdict: 'undetermined', margin: undefined };
}

/**
 * What two comparisons of one event say together: missed where either was missed, met where both were met, and else
 * undetermined as long as anything was measured.
 */
export function verdictOfBoth({ verdict: one }: Pick<Judged, 'verdict'>, { verdict: other }: Pick<Judged, 'verdict'>): Verdict {
  if (one === other) return one;
  return one === 'missed' || other === 'missed' ? 'missed' : 'undetermined';
}

/** Whether the first of two spans is the longer one, by its upper bound, then by its lower. */
export const longer = (one: Span, other: Span): boolean => {
  const [a, b] = [one.max ?? Number.POSITIVE_INFINITY, other.max ?? Number.POSITIVE_INFINITY];
  return a === b ? one.min > other.min : a > b;
};

/** How long the longest of several spans is: no shorter than each surely is, no longer than any may be. */
export function longestOf(spans: readonly Span[]): Span | undefined {
  if (spans.length === 0) return undefined;
  const max = Math.max(...spans.map((span) => span.max ?? Number.POSITIVE_INFINITY));
  return { min: Math.max(...spans.map(({ min }) => min)), max: Number.isFinite(max) ? max : undefined };
}
