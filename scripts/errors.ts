import type { Folder } from '../src/folder.ts';
import { knownErrors } from '../src/report/known-errors.ts';
import { toPretty } from '../src/report/pretty.ts';
import { summaryOf } from '../src/report/summary.ts';
import { paintFor, prefixOf } from './command.ts';

/** Tell the errors of the content on standard error, so that a list made from it is not taken for whole; the exit code for it. */
export function tellErrors(own: Folder): 0 | 1 {
  const errors = knownErrors(own.placed, own);
  if (errors.length === 0) return 0;
  process.stderr.write(`${toPretty(errors, summaryOf(errors, own.plan.files.length), prefixOf(own.root), paintFor(process.stderr))}\n`);
  return 1;
}
