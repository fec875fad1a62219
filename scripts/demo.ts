import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildSite } from '../src/build/build.ts';
import { buildHistory } from '../src/build/demo.ts';
import { readToBuild } from '../src/build/reading.ts';
import { serveSite } from '../src/build/serve.ts';
import { command, portNumber, progressOn, run, Trouble } from './command.ts';
import { mustSuit } from './ready.ts';

const own = command('demo', 'Builds the sample with a history of six revisions in git, and serves it until it is stopped.')
  .option('--states <dir>', 'what was different at each revision', 'test/fixtures/history')
  .option('--port <number>', 'the port', portNumber, 4321);

await run(own, async () => {
  const { content, states, asOf, port } = own.opts();
  mustSuit();
  const place = realpathSync(mkdtempSync(join(tmpdir(), 'recovery-plan-demo-')));
  process.once('exit', () => rmSync(place, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(0));
  const progress = progressOn(process.stderr);
  progress('writing the history');
  const root = await buildHistory(resolve(content), resolve(states), join(place, 'plan'));
  const found = await readToBuild({ content: root, asOf, audience: undefined, at: undefined, publish: false });
  if (!found.ok) throw new Trouble(found.sentence);
  if (found.failing) throw new Trouble('the content has errors: npm run check lists them');
  const { reading, today, commit } = found;
  const out = join(place, 'site');
  await buildSite(reading, {
    content: root,
    asOf: today,
    audience: undefined,
    at: undefined,
    out,
    base: '/',
    commit,
    progress,
  });
  progress('');
  const { address } = await serveSite(out, port);
  process.stdout.write(`The demo is at ${address}  (stop with Ctrl-C)\n`);
  return 0;
});
