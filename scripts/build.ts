import { relative, resolve } from 'node:path';
import { buildSite } from '../src/build/build.ts';
import { objectionTo, repair } from '../src/build/output.ts';
import { built, published } from '../src/report/built.ts';
import { summaryOf } from '../src/report/summary.ts';
import { browser } from './browser.ts';
import { command, progressOn, run, sitePath, Trouble, webAddress } from './command.ts';
import { readyToBuild } from './ready.ts';

const own = command('build', 'Checks the content, then builds the searchable site.')
  .option('--out <dir>', 'where the site is put', 'dist')
  .option('--base <path>', 'the path below which the site is served, such as /dr/', sitePath, '/')
  .option('--audience <name>', 'build the edition for one audience of plan.yaml')
  .option('--at <revision>', 'build the content of a commit, branch or tag instead of the folder')
  .option('--site <url>', 'where the site is served, which copies of the plan, the calendar and the feed then tell', webAddress)
  .option('--pdf', 'also offer the plan as a PDF, printed by the browser that is there')
  .option('--publish', 'publish in spite of errors: an entry with one is shown as it last was in order, or left out');

await run(own, async () => {
  const { content, asOf, out, base, audience, at, site, pdf = false, publish = false } = own.opts();
  const place = resolve(out);
  const objection = objectionTo(place, content);
  if (objection) throw new Trouble(objection);
  repair(place);
  if (pdf) await (await browser()).close();
  const found = await readyToBuild({ content, asOf, audience, at, publish });
  if (!found) return 1;
  const { reading, placed, files, today, commit, substitutes } = found;
  const progress = progressOn(process.stderr);
  const told = { content: resolve(content), asOf: today, audience, at, site, out: place, base, commit, progress };
  await buildSite(reading, pdf ? { ...told, start: browser } : told);
  progress('');
  process.stderr.write(`${published(substitutes)}${built(summaryOf(placed, files), relative('.', place) || out, performance.now())}\n`);
  return 0;
});
