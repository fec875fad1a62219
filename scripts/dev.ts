import { resolve } from 'node:path';
import { dev } from 'astro';
import config from '../astro.config.mjs';
import { refusedTexts } from '../src/build/refused.ts';
import { onChange } from '../src/build/watch.ts';
import { folder } from '../src/folder.ts';
import { clean, toPretty } from '../src/report/pretty.ts';
import { summaryOf } from '../src/report/summary.ts';
import { setSiteOptions } from '../src/source/options.ts';
import { command, paintFor, portNumber, prefixOf, run } from './command.ts';
import { mustSuit } from './ready.ts';

const own = command('dev', 'The site while writing: pages and findings change with every save.').option(
  '--port <number>',
  'the port',
  portNumber,
  4321,
);

await run(own, async () => {
  const { content, asOf, port } = own.opts();
  mustSuit();
  const root = resolve(content);
  const tell = async () => {
    const { placed, plan } = await folder(root, asOf);
    const defects = placed.filter(({ kind }) => kind === 'defect');
    process.stderr.write(`\n${toPretty(defects, summaryOf(placed, plan.files.length), prefixOf(root), paintFor(process.stderr))}\n`);
  };
  setSiteOptions({ content: root, asOf });
  await tell();
  const vite = { ...config.vite, plugins: [refusedTexts(root)] };
  const { address } = await dev({ ...config, vite, configFile: false, server: { port }, logLevel: 'warn' });
  process.stderr.write(`The site is at http://localhost:${address.port}/  (stop with Ctrl-C)\n`);
  let told = Promise.resolve();
  onChange(root, () => {
    // One after the other, so that the newest state is told last; a folder that is gone for a moment ends nothing.
    told = told.then(tell).catch((error: Error) => void process.stderr.write(`dev: ${clean(error.message)}\n`));
  });
  return 0;
});
