import type { Day } from '../model/day.ts';
import type { Placed } from './placed.ts';
import type { Summary } from './summary.ts';

/** Findings for programs: one object, in the contract's order of fields. */
export function toJson(findings: readonly Placed[], summary: Summary, asOf: Day): string {
  return `${JSON.stringify({ version: 1, asOf, summary, findings: findings.map(ordered) }, null, 2)}\n`;
}

/** A finding with its fields in the order of the contract. */
export const ordered = ({ rule, kind, level, message, hint, file, line, column, entry, related, ...rest }: Placed) => ({
  rule,
  kind,
  level,
  message,
  ...(hint ? { hint } : {}),
  file,
  line,
  column,
  ...(entry ? { entry } : {}),
  ...rest,
  related: (related ?? []).map((one) => ({ file: one.file, line: one.line, column: one.column, message: one.message })),
});
