import { relative, sep } from 'node:path';
import type { Folder } from '../src/folder.ts';
import { toPretty } from '../src/report/pretty.ts';
import { fails, summaryOf } from '../src/report/summary.ts';
import { paintFor } from './command.ts';

/** Tell the errors of the content on standard error, so that a list made from it is not taken for whole; the exit code for it. */
export function tellErrors({ placed, plan, root }: Folder): 0 | 1 {
  const errors = placed.filter(({ kind, level }) => kind === 'defect' && level === 'error');
  if (!fails(errors, false)) return 0;
  const prefix = `${relative('.', root).split(sep).join('/') || '.'}/`;
  process.stderr.write(`${toPretty(errors, summaryOf(errors, plan.files.length), prefix, paintFor(process.stderr))}\n`);
  return 1;
}
