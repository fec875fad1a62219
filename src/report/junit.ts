import { forXml } from './escape.ts';
import type { Placed } from './placed.ts';
import type { Report } from './report.ts';
import { weightOf } from './weight.ts';

/**
 * Findings as a JUnit report: a suite for each rule that ran. What lets the check fail is a failure, other findings are skipped
 * cases that say why, and a rule that found nothing is one case that passed.
 */
export function toJunit({ findings, rules, today, prefix, strict }: Report): string {
  const found = Map.groupBy(findings, ({ rule }) => rule);
  const suites = rules.map(({ id }) => ({ id, cases: found.get(id) ?? [] }));
  const all = suites.flatMap(({ cases }) => cases);
  const bodies = suites.map(({ id, cases }) => suite(id, cases, today, prefix, strict));
  const passed = suites.filter(({ cases }) => cases.length === 0).length;
  const totals = `tests="${all.length + passed}" failures="${failures(all, strict)}" errors="0" skipped="${all.length - failures(all, strict)}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="check" ${totals} time="0">\n${bodies.join('')}</testsuites>\n`;
}

const failures = (cases: readonly Placed[], strict: boolean) => cases.filter((finding) => weightOf(finding, strict) === 'error').length;

function suite(id: string, cases: readonly Placed[], today: string, prefix: string, strict: boolean): string {
  const failed = failures(cases, strict);
  const counts = `tests="${cases.length || 1}" failures="${failed}" errors="0" skipped="${cases.length - failed}"`;
  const lines = cases.length
    ? cases.map((finding) => testCase(finding, prefix, strict))
    : [`    <testcase name="nothing found" ${rest(id)}/>\n`];
  return `  <testsuite name="${forXml(id)}" ${counts} time="0" timestamp="${today}T00:00:00">\n${lines.join('')}  </testsuite>\n`;
}

const rest = (id: string) => `classname="${forXml(id)}" time="0"`;

function testCase(finding: Placed, prefix: string, strict: boolean): string {
  const { file, line, column, rule, kind, message, hint } = finding;
  const place = `${prefix}${file}:${line}:${column}`;
  const said = forXml(message);
  const body =
    weightOf(finding, strict) === 'error'
      ? `<failure message="${said}" type="${kind}">${forXml(`${place}  ${message}${hint ? `; hint: ${hint}` : ''}`)}</failure>`
      : `<skipped message="${said}"/>`;
  return `    <testcase name="${forXml(`${place} ${message}`)}" ${rest(rule)} file="${forXml(prefix + file)}" line="${line}">${body}</testcase>\n`;
}
