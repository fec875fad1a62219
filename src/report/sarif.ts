import { plain } from './escape.ts';
import { fingerprints } from './fingerprint.ts';
import type { Placed, Spot } from './placed.ts';
import type { Report } from './report.ts';
import { weightOf } from './weight.ts';

const levels = { error: 'error', warning: 'warning', notice: 'note' } as const;

/** Findings in SARIF 2.1.0, for code scanning. Regions have a start alone: where a value ends is not known. */
export function toSarif(report: Report): string {
  const findings = [...report.findings, ...(report.fixed ?? [])];
  const marks = fingerprints(findings);
  const run = {
    tool: { driver: { name: 'recovery-plan-site', rules: rulesOf(report) } },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { ROOT: { description: { text: 'The root of the repository.' } } },
    results: findings.map((finding, index) => result(finding, report, marks[index] ?? '')),
  };
  return `${JSON.stringify({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }, null, 2)}\n`;
}

const rulesOf = ({ rules }: Report) =>
  rules.map(({ id, kind, why }) => ({ id, shortDescription: { text: id }, fullDescription: { text: why }, properties: { kind } }));

function result(finding: Placed, { rules, prefix, strict }: Report, mark: string) {
  const { rule, kind, message, hint, related, entry, state } = finding;
  const index = rules.findIndex(({ id }) => id === rule);
  return {
    ruleId: rule,
    ...(index < 0 ? {} : { ruleIndex: index }),
    level: levels[weightOf(finding, strict)],
    ...(state ? { baselineState: baselines[state] } : {}),
    message: { text: text(hint ? `${message}. Hint: ${hint}` : message) },
    locations: [locationOf(finding, prefix)],
    ...(related?.length
      ? { relatedLocations: related.map((one, id) => ({ id, message: { text: text(one.message) }, ...locationOf(one, prefix) })) }
      : {}),
    partialFingerprints: { 'findingHash/v1': mark },
    properties: { kind, ...(entry ? { entry } : {}) },
  };
}

const baselines = { new: 'new', old: 'unchanged', fixed: 'absent' } as const;

/** Brackets would begin a link, and braces a placeholder, in SARIF's own message format. */
const text = (words: string) =>
  plain(words)
    .replace(/[\\[\]]/g, '\\$&')
    .replace(/[{}]/g, '$&$&');

const locationOf = ({ file, line, column }: Spot, prefix: string) => ({
  physicalLocation: {
    artifactLocation: { uri: encodeURI(`${prefix}${file}`.toWellFormed()).replace(/[?#]/g, encodeURIComponent), uriBaseId: 'ROOT' },
    region: { startLine: line, startColumn: column },
  },
});
