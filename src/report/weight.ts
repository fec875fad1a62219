import type { Level } from '../model/common.ts';
import type { Placed } from './placed.ts';

/**
 * How a finding weighs in a check, for programs that know nothing of duties: only what lets the check fail is an error.
 * A duty fails a strict check alone, so it is a warning at most in any other.
 */
export function weightOf({ kind, level }: Pick<Placed, 'kind' | 'level'>, strict: boolean): Level {
  if (kind === 'defect') return level;
  if (strict) return 'error';
  return level === 'error' ? 'warning' : level;
}

/** Findings with the heaviest first, and of these the new ones, because some programs show only the first few. */
export const heaviestFirst = (findings: readonly Placed[], strict: boolean): readonly Placed[] =>
  findings.toSorted(
    (a, b) =>
      order.indexOf(weightOf(a, strict)) - order.indexOf(weightOf(b, strict)) || Number(a.state === 'old') - Number(b.state === 'old'),
  );

const order: readonly Level[] = ['error', 'warning', 'notice'];
