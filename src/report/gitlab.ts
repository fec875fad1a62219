import { plain } from './escape.ts';
import { fingerprints } from './fingerprint.ts';
import type { Report } from './report.ts';
import { weightOf } from './weight.ts';

const severities = { error: 'critical', warning: 'minor', notice: 'info' } as const;

/** Findings as a Code Quality report of GitLab: a list, shown in the merge request and on its lines. */
export function toGitlab({ findings, prefix, strict }: Report): string {
  const marks = fingerprints(findings);
  const items = findings.map((finding, index) => ({
    description: plain(finding.hint ? `${finding.message} (${finding.hint})` : finding.message),
    check_name: finding.rule,
    fingerprint: marks[index],
    severity: severities[weightOf(finding, strict)],
    location: { path: `${prefix}${finding.file}`, lines: { begin: finding.line } },
  }));
  return `${JSON.stringify(items, null, 2)}\n`;
}
