import type { Day } from '../model/day.ts';
import type { FindingKind } from '../model/finding.ts';
import type { Placed } from './placed.ts';
import type { Summary } from './summary.ts';

/** What a report of findings is made from. */
export type Report = {
  readonly findings: readonly Placed[];
  /** Findings of the state that it is compared with, and that are no more. */
  readonly fixed?: readonly Placed[];
  readonly summary: Summary;
  readonly today: Day;
  /** The content folder as the reader knows it, put before each file: `content/`. */
  readonly prefix: string;
  /** Whether duties let the check fail. */
  readonly strict: boolean;
  /** The rules that ran, in their order. */
  readonly rules: readonly { readonly id: string; readonly kind: FindingKind; readonly why: string }[];
};
