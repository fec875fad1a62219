import { toGithub } from './github.ts';
import { toGitlab } from './gitlab.ts';
import { toJson } from './json.ts';
import { toJunit } from './junit.ts';
import { toMarkdown } from './markdown.ts';
import { inOrder } from './placed.ts';
import type { Report } from './report.ts';
import { toSarif } from './sarif.ts';

/** The formats of findings for programs, by the name that `--format` takes. */
export const formats: Readonly<Record<string, (report: Report) => string>> = {
  json: ({ findings, fixed = [], summary, today }) => toJson([...findings, ...fixed].sort(inOrder), summary, today),
  github: toGithub,
  gitlab: toGitlab,
  sarif: toSarif,
  junit: toJunit,
  markdown: toMarkdown,
};
