import { relative, resolve } from 'node:path';
import { buildSite } from '../src/build/build.ts';
import { objectionTo, repair } from '../src/build/output.ts';
import { readToBuild } from '../src/build/reading.ts';
import { built, published } from '../src/report/built.ts';
import { toPretty } from '../src/report/pretty.ts';
import { summaryOf } from '../src/report/summary.ts';
import { command, paintFor, progressOn, run, Trouble } from './command.ts';

const own = command('build', 'Checks the content, then builds the searchable site.')
  .option('--out <dir>', 'where the site is put', 'dist')
  .option('--base <path>', 'the path below which the site is served, such as /dr/', '/')
  .option('--audience <name>', 'build the edition for one audience of plan.yaml')
  .option('--at <revision>', 'build the content of a commit, branch or tag instead of the folder')
  .option('--publish', 'publish in spite of errors: an entry with one is shown as it last was in order, or left out');

await run(own, async () => {
  const { content, asOf, out, base, audience, at, publish = false } = own.opts();
  const place = resolve(out);
  const objection = objectionTo(place);
  if (objection) throw new Trouble(objection);
  repair(place);
  const progress = progressOn(process.stderr);
  progress('checking the content');
  const found = await readToBuild({ content, asOf, audience, at, publish });
  progress('');
  if (!found.ok) throw new Trouble(found.sentence);
  const { reading, placed, files, today, commit, failing, substitutes } = found;
  const paint = paintFor(process.stderr);
  const errors = placed.filter(({ kind, level }) => kind === 'defect' && level === 'error');
  if (errors.length > 0)
    process.stderr.write(`${toPretty(errors, summaryOf(placed, files), `${relative('.', resolve(content))}/`, paint)}\n\n`);
  if (failing) {
    process.stderr.write('Nothing was built: mend the errors first.\n');
    return 1;
  }
  const started = Date.now();
  await buildSite(reading, { content: resolve(content), asOf: today, audience, at, out: place, base, commit, progress });
  progress('');
  process.stderr.write(`${published(substitutes)}${built(summaryOf(placed, files), relative('.', place) || out, Date.now() - started)}\n`);
  return 0;
});
