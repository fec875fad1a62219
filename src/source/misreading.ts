import type { Field } from '../model/finding.ts';

/** What does not fit a schema: the field, what is there, and what to write. */
export type Misreading = {
  readonly field: Field;
  /** Whether the name of the field is meant, not its value. */
  readonly key?: boolean;
  readonly missing?: boolean;
  /** Whether nothing that is there belongs there, so that nothing is to be missed. */
  readonly foreign?: boolean;
  readonly message: string;
  readonly hint?: string;
};

/** With what is needed to tell that two misreadings are one mistake. */
export type Raw = Misreading & {
  readonly instead?: string;
  /** Whether only the beginning of the value was read, so that nothing else is to be said of it. */
  readonly cut?: boolean;
};

/** The name of a field, as sentences have it. */
export const nameOf = (field: Field) => String(field.filter((part) => typeof part === 'string').at(-1) ?? 'entry');
