import { countedIfAny } from '../model/words.ts';
import { forMarkdown } from './escape.ts';
import type { Placed } from './placed.ts';
import type { Report } from './report.ts';
import type { Summary } from './summary.ts';

/**
 * Findings as Markdown, for a comment or a job's summary: what to mend in a table, what is owed folded away below it. Where they are
 * compared with an earlier state, what was there before is folded away too.
 */
export function toMarkdown({ findings, fixed, summary, prefix }: Report): string {
  const defects = findings.filter(({ kind }) => kind === 'defect');
  const [old, open] = [defects.filter(({ state }) => state === 'old'), defects.filter(({ state }) => state !== 'old')];
  return [
    `### ${heading(summary)}`,
    ...(open.length ? [table(open, prefix)] : []),
    ...folded('To mend, and there before', old, prefix),
    ...folded(
      'Owed by the organisation',
      findings.filter(({ kind }) => kind === 'duty'),
      prefix,
    ),
    ...folded('Settled', fixed ?? [], prefix),
  ]
    .join('\n\n')
    .concat('\n');
}

const folded = (title: string, findings: readonly Placed[], prefix: string): readonly string[] =>
  findings.length ? [`<details><summary>${title}: ${findings.length}</summary>`, table(findings, prefix), '</details>'] : [];

function heading({ files, errors, warnings, notices, fixed, ...rest }: Summary): string {
  const counts = [countedIfAny(errors, 'error'), countedIfAny(warnings, 'warning'), countedIfAny(notices, 'notice')].filter(Boolean);
  const since = fixed === undefined ? '' : `; ${rest.new ?? 0} new, ${fixed} settled`;
  return `${counts.length ? counts.join(', ') : 'Nothing to mend'} in ${countedIfAny(files, 'file') || 'no file'}${since}`;
}

const table = (findings: readonly Placed[], prefix: string) =>
  ['| level | where | what | rule |', '| --- | --- | --- | --- |', ...findings.map((finding) => row(finding, prefix))].join('\n');

function row({ level, file, line, message, hint, rule }: Placed, prefix: string): string {
  const cells = [
    level,
    `<code>${forMarkdown(`${prefix}${file}`.replaceAll('`', ''))}:${line}</code>`,
    `${forMarkdown(message)}${hint ? `<br>hint: ${forMarkdown(hint)}` : ''}`,
    `<code>${forMarkdown(rule)}</code>`,
  ];
  return `| ${cells.join(' | ')} |`;
}
