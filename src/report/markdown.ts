import { countedIfAny } from '../model/words.ts';
import { forMarkdown } from './escape.ts';
import type { Placed } from './placed.ts';
import type { Report } from './report.ts';
import type { Summary } from './summary.ts';
import { few, most } from './wording/few.ts';

/**
 * Findings as Markdown, for a comment or a job's summary: what to mend in a table, what is owed folded away below it. Where they are
 * compared with an earlier state, what was there before is folded away too. Each table holds the first of very many: GitHub and GitLab
 * refuse a comment or a summary that is too long, and then nothing would be told.
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

function table(findings: readonly Placed[], prefix: string): string {
  const { shown, left } = few(findings, most.findings);
  const rows = ['| level | where | what | rule |', '| --- | --- | --- | --- |', ...shown.map((finding) => row(finding, prefix))];
  return `${rows.join('\n')}${left ? `\n\nand ${left} more; \`npm run check\` lists them all` : ''}`;
}

function row({ level, file, line, message, hint, rule }: Placed, prefix: string): string {
  const cells = [
    level,
    `<code>${forMarkdown(`${prefix}${file}`.replaceAll('`', ''))}:${line}</code>`,
    `${forMarkdown(message)}${hint ? `<br>hint: ${forMarkdown(hint)}` : ''}`,
    `<code>${forMarkdown(rule)}</code>`,
  ];
  return `| ${cells.join(' | ')} |`;
}
