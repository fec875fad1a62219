import { resolve } from 'node:path';
import { bundleOf, wordsFor } from '../src/build/copies.ts';
import { command, progressOn, run, webAddress } from './command.ts';
import { readyToBuild } from './ready.ts';
import { mustTakeFile, save } from './save.ts';

const own = command('bundle', 'Checks the content, then puts the whole plan into one HTML file that needs no network.')
  .option('--out <file>', 'the file that is written', 'plan.html')
  .option('--audience <name>', 'make the edition for one audience of plan.yaml')
  .option('--site <url>', 'where the living plan is, which the file then tells', webAddress);

await run(own, async () => {
  const { content, asOf, out, audience, site } = own.opts();
  mustTakeFile(out);
  const found = await readyToBuild({ content, asOf, audience, at: undefined, publish: false });
  if (!found) return 1;
  const { reading, today, commit } = found;
  const options = { content: resolve(content), asOf: today, audience, site, base: '/', commit };
  const progress = progressOn(process.stderr);
  progress('putting the plan into one file');
  const html = await bundleOf(reading, options);
  progress('');
  save(out, html, `Its fingerprint: ${wordsFor(reading, options)}`);
  return 0;
});
