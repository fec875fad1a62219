import { forMarkdown } from './escape.ts';
import type { Placed } from './placed.ts';
import type { Report } from './report.ts';
import type { Summary } from './summary.ts';

/** Findings as Markdown, for a comment or a job's summary: what to mend in a table, what is owed folded away below it. */
export function toMarkdown({ findings, summary, prefix }: Report): string {
  const defects = findings.filter(({ kind }) => kind === 'defect');
  const duties = findings.filter(({ kind }) => kind === 'duty');
  return [
    `### ${heading(summary)}`,
    ...(defects.length ? [table(defects, prefix)] : []),
    ...(duties.length
      ? [`<details><summary>Owed by the organisation: ${duties.length}</summary>`, table(duties, prefix), '</details>']
      : []),
  ]
    .join('\n\n')
    .concat('\n');
}

function heading({ files, errors, warnings, notices }: Summary): string {
  const counts = [count(errors, 'error'), count(warnings, 'warning'), count(notices, 'notice')].filter(Boolean);
  return `${counts.length ? counts.join(', ') : 'Nothing to mend'} in ${count(files, 'file') || 'no file'}`;
}

const count = (number: number, noun: string) => (number ? `${number} ${noun}${number === 1 ? '' : 's'}` : '');

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
