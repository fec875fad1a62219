import type { Placed } from '../../model/finding.ts';
import { capital, countedIfAny, countedInWords, inWords } from '../../model/words.ts';

/** What is wrong and what is owed, as a sentence: `No errors. Three defects to mend, nine duties owed, two of them at level error.` */
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
  const owed = duties ? `${countedInWords(duties, 'duty', 'duties')} owed${urgentOnes(findings, duties)}` : 'nothing owed';
  return `${errors ? capital(countedInWords(errors, 'error')) : 'No errors'}. ${capital(mend)}, ${owed}.`;
}

/** How many of the duties owed are at level error: they forbid no build, so that errors in the files are counted without them. */
function urgentOnes(findings: readonly Pick<Placed, 'kind' | 'level'>[], duties: number): string {
  const urgent = findings.filter(({ kind, level }) => kind === 'duty' && level === 'error').length;
  if (urgent === 0) return '';
  return duties === 1 ? ', at level error' : `, ${urgent === duties ? 'all' : inWords(urgent)} of them at level error`;
}

/** Duties by level, as a fact: `9: 2 at level error, 7 warnings`. */
export function dutiesByLevel(findings: readonly Pick<Placed, 'kind' | 'level'>[]): string {
  const duties = findings.filter(({ kind }) => kind === 'duty');
  const count = (level: Placed['level']) => duties.filter((duty) => duty.level === level).length;
  const parts = [
    count('error') ? `${count('error')} at level error` : '',
    countedIfAny(count('warning'), 'warning'),
    countedIfAny(count('notice'), 'notice'),
  ].filter(Boolean);
  return duties.length ? `${duties.length}: ${parts.join(', ')}` : 'none';
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
