import type { Placed } from './placed.ts';

/** Counts of a check. Errors, warnings and notices count defects; duties are counted apart, whatever their level. */
export type Summary = {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly notices: number;
  readonly duties: number;
  /** How many of them an earlier state did not have, and how many of its findings are no more; where it is compared with one. */
  readonly new?: number;
  readonly fixed?: number;
};

/**
 * Count findings as reports show them.
 *
 * @param fixed findings of an earlier state that are no more; not counted but apart
 */
export function summaryOf(findings: readonly Placed[], files: number, fixed?: readonly Placed[]): Summary {
  const defects = findings.filter(({ kind }) => kind === 'defect');
  const count = (level: string) => defects.filter((finding) => finding.level === level).length;
  return {
    files,
    errors: count('error'),
    warnings: count('warning'),
    notices: count('notice'),
    duties: findings.length - defects.length,
    ...(fixed ? { new: findings.filter(({ state }) => state === 'new').length, fixed: fixed.length } : {}),
  };
}

/** Whether a finding is a mistake in the files that keeps a site from being built. */
export const isError = ({ kind, level }: Pick<Placed, 'kind' | 'level'>): boolean => kind === 'defect' && level === 'error';

/** Whether findings let a check fail: defects at level error; with `strict`, every duty as well. */
export const fails = (findings: readonly Placed[], strict: boolean): boolean =>
  findings.some((finding) => isError(finding) || (strict && finding.kind === 'duty'));
