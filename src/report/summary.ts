import type { Placed } from './placed.ts';

/** Counts of a check. Errors, warnings and notices count defects; duties are counted apart, whatever their level. */
export type Summary = {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly notices: number;
  readonly duties: number;
};

/** Count findings as reports show them. */
export function summaryOf(findings: readonly Placed[], files: number): Summary {
  const defects = findings.filter(({ kind }) => kind === 'defect');
  const count = (level: string) => defects.filter((finding) => finding.level === level).length;
  return {
    files,
    errors: count('error'),
    warnings: count('warning'),
    notices: count('notice'),
    duties: findings.length - defects.length,
  };
}

/** Whether findings let a check fail: defects at level error; with `strict`, every duty as well. */
export const fails = (findings: readonly Placed[], strict: boolean): boolean =>
  findings.some(({ kind, level }) => (kind === 'defect' ? level === 'error' : strict));
