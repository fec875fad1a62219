import { resolve } from 'node:path';
import { dev } from 'astro';
import config from '../astro.config.mjs';
import { setSiteOptions } from '../src/source/options.ts';
import { command, run } from './command.ts';

const own = command('dev', 'The site while writing: pages and findings change with every save.').option('--port <number>', 'the port', Number, 4321);

await run(own, async () => {
  const { content, asOf, port } = own.opts();
  setSiteOptions({ content: resolve(content), asOf });
  await dev({ ...config, configFile: false, server: { port } });
  return 0;
});
