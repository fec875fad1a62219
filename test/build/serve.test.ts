import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Served, serveSite } from '../../src/build/serve.ts';

const outside = mkdtempSync(join(tmpdir(), 'serve-'));
const site = join(outside, 'site');
let served: Served;

beforeAll(async () => {
  mkdirSync(join(site, 'systems'), { recursive: true });
  writeFileSync(join(outside, 'secret.txt'), 'secret');
  for (const file of ['systems/index.html', '404.html']) writeFileSync(join(site, file), file);
  writeFileSync(join(site, 'index.html'), '<link rel="icon" href="/dr/favicon.svg">');
  served = await serveSite(site, 0);
});
afterAll(async () => {
  await served.close();
  rmSync(outside, { recursive: true, force: true });
});

/** Ask for a path as it is written, which `fetch` would tidy up. */
const ask = (path: string) =>
  new Promise<string>((resolve, reject) => {
    const { port } = new URL(served.address);
    request({ port, path }, (response) => {
      response.resume();
      resolve(`${response.statusCode}${response.headers.location ? ` ${response.headers.location}` : ''}`);
    })
      .on('error', reject)
      .end();
  });

test.each([
  ['/dr/', '200'],
  ['/dr', '302 /dr/'],
  ['/', '404'],
  ['/dr/systems/', '200'],
  ['/dr/systems?x=1', '301 /dr/systems/'],
  ['/dr/%0a/../systems', '301 /dr/systems/'],
  ['/dr//systems', '404'],
  ['/dr/%', '404'],
  ['/dr/%00', '404'],
  ['/dr/../secret.txt', '404'],
  ['/dr/..%2fsecret.txt', '404'],
])('%s is answered with %s', async (path, answer) => {
  expect(await ask(path)).toBe(answer);
});
