import { analyse } from '../../src/analysis/index.ts';
import type { Remark } from '../../src/model/finding.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { Rule } from '../../src/rules/rule.ts';

/** What a rule says of a plan on a day, in the order in which it says it. */
export const remarksOf = ({ check }: Rule, plan: Plan, today = '2026-11-23'): readonly Remark[] => [...check(plan, analyse(plan, today))];

/** The same, a line each: the file, the way to the field, and the message. */
export const said = (rule: Rule, plan: Plan, today?: string): readonly string[] => remarksOf(rule, plan, today).map(line);

export function line({ at, message }: Remark): string {
  return `${at.file} ${'field' in at ? at.field.join('.') : `${at.line}:${at.column}`} ${message}`;
}
