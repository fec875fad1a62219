import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { serveSite } from '../src/build/serve.ts';
import { command, portNumber, run, Trouble } from './command.ts';

const own = command('preview', 'Serves the built site on a local address.')
  .option('--out <dir>', 'where the site is', 'dist')
  .option('--port <number>', 'the port', portNumber, 4321);

await run(own, async () => {
  const { out, port } = own.opts();
  if (!existsSync(resolve(out))) throw new Trouble(`there is no site in \`${out}\`; build it first: npm run build`);
  const { address } = await serveSite(resolve(out), port);
  process.stdout.write(`The site is at ${address}  (stop with Ctrl-C)\n`);
  return 0;
});
