import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { fingerprints } from '../../src/build/manifest.ts';
import { type Served, serveSite } from '../../src/build/serve.ts';
import { serviceWorker } from '../../src/source/service-worker.ts';
import { openBrowser } from '../browser.ts';
import { kindsOf, pagesOf } from './pages.ts';

let browser: Browser;
let context: BrowserContext;
let page: Page;
let served: Served;
const folder = mkdtempSync(join(tmpdir(), 'plan-offline-'));
const site = join(folder, 'site');

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  context = await browser.newContext();
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
  await served.close();
});

/** Visit a page, and wait until the whole site has been copied. */
async function visit(address: string) {
  await page.goto(address);
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active?.state !== 'activated') await new Promise((done) => active?.addEventListener('statechange', done));
  });
}

const copyOf = () => page.locator('[data-offline]').textContent();

test.each(['sample', 'incidents'] as const)(
  'after one visit the whole site of %s can be read, and searched, with the server gone',
  async (name) => {
    const root = inject('sites')[name];
    served = await serveSite(root, 0);
    await visit(served.address);
    expect(await page.locator('[data-offline]').isVisible()).toBe(false);
    await served.close();
    const base = new URL(served.address).pathname;
    const pages = pagesOf(root);
    const addresses = pages.map(({ path }) => served.address + path.slice(1));
    const statuses = await page.evaluate((all) => Promise.all(all.map(async (address) => (await fetch(address)).status)), addresses);
    expect(statuses.filter((status) => status !== 200)).toEqual([]);
    for (const { path } of kindsOf(pages)) expect([path, (await page.goto(served.address + path.slice(1)))?.ok()]).toEqual([path, true]);
    expect(await copyOf()).toMatch(/^Offline copy of \d+ \w+ \d{4}, \d\d:\d\d$/);
    expect((await page.goto(`${served.address}nowhere/`))?.status()).toBe(404);
    await page.goto(`${served.address}search/?q=recovery`);
    await page.locator('.results > li').first().waitFor();
    expect(await page.locator('.results a').first().getAttribute('href')).toMatch(new RegExp(`^${base}`));
  },
);

/** The sample with a word in each page, as another build would have it. */
function put(word: string) {
  rmSync(site, { recursive: true, force: true });
  cpSync(inject('sites').sample, site, { recursive: true });
  for (const { path, html } of pagesOf(site)) {
    writeFileSync(join(site, path.endsWith('/') ? `${path}index.html` : path), html.replace('<body>', `<body><p id="build">${word}</p>`));
  }
  writeFileSync(join(site, 'sw.js'), serviceWorker(fingerprints(site), '/'));
}

const build = () => page.locator('#build').textContent();
const copies = () => page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('plan ')));

test('a new build is seen at once, replaces the copy quietly, and never mixes with the old one', async () => {
  put('first');
  served = await serveSite(site, 0);
  await visit(served.address);
  const [old] = await copies();
  put('second');
  await page.goto(`${served.address}gaps/`);
  expect(await build()).toBe('second');
  await expect.poll(copies, { timeout: 30_000 }).not.toContain(old);
  await served.close();
  for (const path of ['', 'systems/', 'incident/', 'gaps/']) {
    await page.goto(served.address + path);
    expect([path, await build()]).toEqual([path, 'second']);
  }
});

test('a page that a large site does not copy says so, and the others are there', async () => {
  put('first');
  const small = serviceWorker(fingerprints(site), '/', 1);
  expect(small).not.toContain('["gaps/G-');
  writeFileSync(join(site, 'sw.js'), small);
  served = await serveSite(site, 0);
  await visit(served.address);
  const gap = pagesOf(site).find(({ path }) => /^\/gaps\/./.test(path))?.path ?? '';
  expect((await page.goto(served.address + gap.slice(1)))?.status()).toBe(200);
  await served.close();
  expect((await page.goto(served.address + gap.slice(1)))?.status()).toBe(404);
  expect(await page.locator('h1').innerText()).toBe('This page is not in the copy on this device');
  await page.goto(`${served.address}nowhere/`);
  expect(await page.locator('h1').innerText()).toBe('There is no such page');
  expect((await page.goto(`${served.address}incident/`))?.ok()).toBe(true);
});

test('a build that is only half there when it is copied leaves the old copy whole', async () => {
  put('first');
  served = await serveSite(site, 0);
  await visit(served.address);
  const before = await copies();
  put('second');
  const page404 = join(site, '404.html');
  writeFileSync(page404, `${readFileSync(page404, 'utf8')}<!-- still being uploaded -->`);
  await page.goto(`${served.address}gaps/`);
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update().catch(() => undefined);
    const { installing } = registration ?? {};
    if (installing) await new Promise((done) => installing.addEventListener('statechange', done));
  });
  await served.close();
  for (const path of ['', 'systems/', 'gaps/']) {
    await page.goto(served.address + path);
    expect([path, await build()]).toEqual([path, 'first']);
  }
  expect(await copies()).toEqual(expect.arrayContaining(before));
});

test('a server that does not answer is not waited for', async () => {
  put('first');
  served = await serveSite(site, 0);
  await visit(served.address);
  await context.route('**/gaps/', () => new Promise(() => undefined));
  const started = Date.now();
  await page.goto(`${served.address}gaps/`);
  expect(await build()).toBe('first');
  expect(Date.now() - started).toBeLessThan(10_000);
});

/** Answer every page in the place of the server that has been closed. */
function answerInstead(answer: (response: ServerResponse) => void): Promise<Server> {
  const server = createServer((_, response) => answer(response));
  return new Promise((done) => server.listen(Number(new URL(served.address).port), '127.0.0.1', () => done(server)));
}

const page404 = (text: string) => (response: ServerResponse) => void response.writeHead(404, { 'content-type': 'text/html' }).end(text);

test.each([
  [
    'sends half a page and no more',
    (response: ServerResponse) => void response.writeHead(200, { 'content-type': 'text/html' }).write('<html><h1>Half'),
    'gaps/',
    'first',
  ],
  ['has lost the site', page404('<h1>No such host'), 'gaps/', 'first'],
  ['has a page no more', page404('<html lang="en" data-built="2026-12-01"><h1>Gone'), 'gaps/', 'Gone'],
  ['has never had a page, and says so in its own words', page404('<h1>No such page'), 'nowhere/', 'No such page'],
  [
    'asks for a sign-in',
    (response: ServerResponse) => void response.writeHead(403, { 'content-type': 'text/html' }).end('<h1>Sign in'),
    'gaps/',
    'Sign in',
  ],
])('the right page is read where a server %s', async (_, answer, path, seen) => {
  put('first');
  served = await serveSite(site, 0);
  await visit(served.address);
  await served.close();
  const server = await answerInstead(answer);
  await page.goto(served.address + path);
  expect(await page.locator('#build, h1').first().innerText()).toBe(seen);
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});
