import type { Level } from './common.ts';
import type { Day } from './day.ts';

/** A field of a file, as the way through its frontmatter. */
export type Field = readonly (string | number)[];

/** Where a finding points to: a field of the frontmatter, its key alone, or a place in the text of the file. */
export type Place =
  | { readonly file: string; readonly field: Field; readonly key?: boolean }
  | { readonly file: string; readonly line: number; readonly column: number };

/** Whether an author can mend it in this change (`defect`), or the organisation owes it (`duty`). */
export type FindingKind = 'defect' | 'duty';

/** What a rule says: where, what is there and what was expected, and what to do. */
export type Remark = {
  readonly at: Place;
  readonly message: string;
  readonly hint?: string | undefined;
  /** The entry that it is about, `systems/payments`, where it is not the one that its place belongs to. */
  readonly entry?: string | undefined;
  readonly related?: readonly { readonly at: Place; readonly message: string }[] | undefined;
};

/** What is wrong, with the rule that says so. */
export type Finding = Remark & { readonly rule: string; readonly kind: FindingKind; readonly level: Level };

/** A place in a file as people count it: lines and columns from 1. */
export type Spot = { readonly file: string; readonly line: number; readonly column: number };

/** A finding on its line, in the form that reports print. */
export type Placed = Omit<Finding, 'at' | 'related'> &
  Spot & {
    readonly related?: readonly (Spot & { readonly message: string })[];
    /** How it stands against an earlier state of the plan, where it is compared with one. */
    readonly state?: 'new' | 'old' | 'fixed';
  };

/** A file with errors: what is shown instead is its text of an earlier day, or nothing. */
export type Substitute = {
  readonly file: string;
  readonly errors: number;
  /** Whether the errors are those of other files, which do not fit what became of this one. */
  readonly elsewhere?: true;
  readonly commit?: string;
  readonly day?: Day;
};
