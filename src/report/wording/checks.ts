import type { Placed } from '../../model/finding.ts';
import { capital, countedInWords, inWords } from '../../model/words.ts';

/** What is wrong and what is owed, as a sentence: `No errors. Three defects to mend, nine duties owed.` */
export function checksHeading(findings: readonly Pick<Placed, 'kind' | 'level'>[]): string {
  const defects = findings.filter(({ kind }) => kind === 'defect');
  const errors = defects.filter(({ level }) => level === 'error').length;
  const duties = findings.length - defects.length;
  const others = defects.length - errors;
  const mend = others
    ? `${countedInWords(others, errors ? 'more defect' : 'defect')} to mend`
    : errors
      ? 'nothing else to mend'
      : 'nothing to mend';
  const owed = duties ? `${duties === 1 ? 'one duty' : `${inWords(duties)} duties`} owed` : 'nothing owed';
  return `${errors ? capital(countedInWords(errors, 'error')) : 'No errors'}. ${capital(mend)}, ${owed}.`;
}

/** Findings of one rule. */
export type RuleFindings<Rule> = { readonly rule: Rule; readonly findings: readonly Placed[] };

/** Findings by rule, in the order of the rules; rules that found nothing are left out. */
export function byRule<Rule extends { readonly id: string }>(
  findings: readonly Placed[],
  rules: readonly Rule[],
): readonly RuleFindings<Rule>[] {
  const groups = Map.groupBy(findings, ({ rule }) => rule);
  return rules.flatMap((rule) => {
    const own = groups.get(rule.id);
    return own ? [{ rule, findings: own }] : [];
  });
}

/** The group of a rule, which is the first part of its id: `gaps` of `gaps/overdue`. */
export const groupOf = (rule: string): string => rule.split('/')[0] ?? rule;
