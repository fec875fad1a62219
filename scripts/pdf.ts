import { resolve } from 'node:path';
import { bundleOf, roleCardsOf, wordsFor } from '../src/build/copies.ts';
import { pdfOf } from '../src/build/pdf.ts';
import { browser } from './browser.ts';
import { command, progressOn, run, webAddress } from './command.ts';
import { readyToBuild } from './ready.ts';
import { mustTakeFile, save } from './save.ts';

const own = command('pdf', 'Checks the content, then prints the whole plan as a PDF, with the browser that is there.')
  .option('--out <file>', 'the file that is written (default: "plan.pdf", or "role-cards.pdf")')
  .option('--audience <name>', 'print the edition for one audience of plan.yaml')
  .option('--site <url>', 'where the living plan is, which the file then tells', webAddress)
  .option('--cards', 'print a card for each role instead, one page each');

await run(own, async () => {
  const { content, asOf, audience, site, cards = false, out = cards ? 'role-cards.pdf' : 'plan.pdf' } = own.opts();
  mustTakeFile(out);
  await (await browser()).close();
  const found = await readyToBuild({ content, asOf, audience, at: undefined, publish: false });
  if (!found) return 1;
  const { reading, today, commit } = found;
  const options = { content: resolve(content), asOf: today, audience, site, base: '/', commit };
  const progress = progressOn(process.stderr);
  progress('making pages');
  const html = await (cards ? roleCardsOf : bundleOf)(reading, options);
  progress('printing');
  const pdf = await pdfOf(html, today, browser);
  progress('');
  save(out, pdf, `Its fingerprint: ${wordsFor(reading, options)}`);
  return 0;
});
