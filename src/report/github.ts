import { plain } from './escape.ts';
import type { Placed } from './placed.ts';
import type { Report } from './report.ts';
import { heaviestFirst, weightOf } from './weight.ts';

/**
 * Findings as workflow commands of GitHub Actions: an annotation on its line each. The heaviest come first, because GitHub shows ten
 * of each level in a step.
 */
export const toGithub = ({ findings, prefix, strict }: Report): string =>
  heaviestFirst(findings, strict)
    .map((finding) => `${command(finding, prefix, strict)}\n`)
    .join('');

function command(finding: Placed, prefix: string, strict: boolean): string {
  const { file, line, column, rule, kind, message, hint } = finding;
  const properties = { file: `${prefix}${file}`, line, col: column, title: kind === 'duty' ? `${rule} (owed)` : rule };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  const text = [message, ...(hint ? [`hint: ${hint}`] : [])].map((one) => data(plain(one))).join('%0A');
  return `::${weightOf(finding, strict)} ${list.join(',')}::${text}`;
}

/** A value before the second `::`. */
const property = (text: string) => data(plain(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** Text after it. Line breaks are gone already, so no text can begin a command of its own. */
const data = (text: string) => text.replaceAll('%', '%25');
