import { relative, resolve } from 'node:path';
import { buildSite } from '../src/build/build.ts';
import { objectionTo, repair } from '../src/build/output.ts';
import { folderReading } from '../src/folder.ts';
import { toPretty } from '../src/report/pretty.ts';
import { fails, summaryOf } from '../src/report/summary.ts';
import { command, paintFor, progressOn, run, Trouble } from './command.ts';

const own = command('build', 'Checks the content, then builds the searchable site.')
  .option('--out <dir>', 'where the site is put', 'dist')
  .option('--base <path>', 'the path below which the site is served, such as /dr/', '/');

await run(own, async () => {
  const { content, asOf, out, base } = own.opts();
  const objection = objectionTo(resolve(out));
  if (objection) throw new Trouble(objection);
  repair(resolve(out));
  const progress = progressOn(process.stderr);
  progress('checking the content');
  const { reading, placed, plan, today, root } = await folderReading(content, asOf);
  const failing = fails(placed, false);
  const summary = summaryOf(placed, plan.files.length);
  const shown = failing ? placed.filter(({ kind, level }) => kind === 'defect' && level === 'error') : [];
  progress('');
  if (failing) process.stderr.write(`${toPretty(shown, summary, `${relative('.', root)}/`, paintFor(process.stderr))}\n\nNothing was built: mend the errors first.\n`);
  if (failing) return 1;
  const started = Date.now();
  await buildSite(reading, { content: root, asOf: today, out: resolve(out), base: slashed(base), commit: undefined, progress });
  progress('');
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  process.stderr.write(`${toPretty([], summary, '', paintFor(process.stderr))}\nThe site is in ${relative('.', resolve(out)) || out}, built in ${seconds} s. Look at it: npm run preview\n`);
  return 0;
});

function slashed(path: string): string {
  return `/${path}/`.replace(/\/+/g, "/");
}
