import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { HtmlValidate } from 'html-validate';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { folder } from '../../src/folder.ts';
import { writeGenerated } from '../bench/generate.ts';
import { openBrowser } from '../browser.ts';

const file = join(inject('sites').sample, 'plan.html');
const html = readFileSync(file, 'utf8');

let browser: Browser;
let context: BrowserContext;
let page: Page;
let asked: string[];
let told: string[];

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
afterEach(() => context.close());

/** Open the file from disk, on a device of another zone than the plan's, with the network cut. */
async function open(options: BrowserContextOptions = {}, now = '2026-11-23T09:14:00+02:00') {
  context = await browser.newContext({ timezoneId: 'America/New_York', ...options });
  await context.setOffline(true);
  page = await context.newPage();
  asked = [];
  told = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => message.type() === 'error' && told.push(message.text()));
  page.on('pageerror', ({ message }) => told.push(message));
  await page.clock.install({ time: new Date(now) });
  await page.goto(pathToFileURL(file).href);
}

describe('the plan in one file', () => {
  test('is small, and needs no other file', async () => {
    expect(statSync(file).size).toBeLessThan(1_000_000);
    expect(html).not.toMatch(/<link|<(?:img|script)[^>]+src="(?!data:)|@import|url\((?!["']?data:)/);
    await open();
    await page.mouse.wheel(0, 50_000);
    expect(asked).toEqual([pathToFileURL(file).href]);
    expect(told).toEqual([]);
  });

  test('is held to that by its own policy', async () => {
    await open();
    const answers = await page.evaluate(async () => {
      const blocked: string[] = [];
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => blocked.push(effectiveDirective));
      await fetch('https://example.org/').catch(() => {});
      document.body.append(Object.assign(new Image(), { src: 'https://example.org/a.png' }));
      document.body.append(Object.assign(document.createElement('script'), { textContent: 'document.title = "taken"' }));
      await new Promise((done) => setTimeout(done, 100));
      return { blocked, title: document.title };
    });
    expect(answers.blocked).toEqual(expect.arrayContaining(['connect-src', 'img-src', 'script-src-elem']));
    expect(answers.title).not.toBe('taken');
  });

  test('holds the licence of the library that it holds', () => {
    expect(html).toContain(readFileSync('node_modules/minisearch/LICENSE.txt', 'utf8').trim());
  });

  test('is valid HTML, with no inline style and no link to what is not in it', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: { 'no-trailing-whitespace': 'off', 'long-title': 'off', 'no-inline-style': 'error', 'tel-non-breaking': 'off' },
    });
    const { results } = await validator.validateString(html);
    expect(results.flatMap(({ messages }) => messages.map(({ line, message, ruleId }) => `${line} ${message} (${ruleId})`))).toEqual([]);
    const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
    const links = [...html.matchAll(/<a\s[^>]*?href="([^"]*)"/g)].map(([, address = '']) => address);
    expect(links.filter((address) => address.startsWith('#') && !ids.has(address.slice(1)))).toEqual([]);
    expect(links.filter((address) => !/^(?:#|tel:|mailto:|https?:)/.test(address))).toEqual([]);
  });

  test('holds every part of the plan, and says where it stands', async () => {
    await open({ javaScriptEnabled: false });
    for (const id of ['incident', 'order', 'sections', 'systems', 'scenarios', 'roles', 'templates', 'gaps', 'revisions', 'reviews'])
      expect(await page.locator(`#${id}`).count(), id).toBe(1);
    const { plan, analysis } = await folder('content', '2026-11-23');
    const shown = (kind: string) => page.locator(`[data-entry=${kind}]`).count();
    expect(await shown('System')).toBe(plan.systems.size);
    expect(await shown('Section')).toBe(plan.sections.size);
    expect(await shown('Review')).toBe(plan.reviews.size);
    expect(await shown('Gap')).toBe(analysis.register.unresolved.length);
    await page.locator('#contents').getByRole('link', { name: 'Payments', exact: true }).click();
    expect(new URL(page.url()).hash).toBe('#systems/payments');
    expect(await page.locator('button:visible').count()).toBe(0);
  });

  test('knows its age, its words and its version', async () => {
    await open({}, '2026-12-05T01:00:00+02:00');
    expect(await page.locator('header [data-age]').textContent()).toBe('12 days old');
    expect(await page.locator('header').textContent()).toContain('Version 1.4.0');
    const offered = readFileSync(join(inject('sites').sample, 'incident/index.html'), 'utf8');
    const words = /Fingerprint: <b>([a-z]+(?: [a-z]+){3})<\/b>/.exec(offered)?.[1] ?? 'none';
    expect(await page.locator('.cover').textContent()).toContain(words);
    expect(offered).toMatch(new RegExp(`data-size-of="plan.html">${Math.ceil(statSync(file).size / 1000)} KB<`));
  });

  test('opens by Enter what the words find that stand in the field', async () => {
    await open();
    await page.keyboard.press('/');
    const field = page.getByRole('searchbox');
    await field.fill('archive');
    await page.locator('.results a').first().waitFor();
    await field.fill('payments');
    await field.press('Enter');
    await page.clock.runFor(1_000);
    await expect.poll(() => new URL(page.url()).hash).toBe('#systems/payments');
  });

  test('is searched from disk, by words, by other words for it and by id', async () => {
    await open();
    await page.keyboard.press('/');
    const field = page.getByRole('searchbox');
    const ask = async (query: string) => {
      await field.fill(query);
      await page.clock.runFor(300);
      await page
        .getByRole('status')
        .filter({ hasText: `“${query}”` })
        .waitFor();
      return page.locator('.results > li > p a').allTextContents();
    };
    expect((await ask('payments'))[0]).toBe('Payments');
    expect(await ask('ledger storage')).toContain("Loss of the ledger's storage");
    expect((await ask('recovery time objective')).length).toBeGreaterThan(0);
    expect((await ask((await page.locator('[data-entry=Gap]').last().getAttribute('id'))?.slice(5) ?? '')).length).toBe(1);
    const gap = 'G-2026-09 The night shift was unsure who may declare, so recovery waited.';
    expect(await ask('G-2026-09')).toEqual([gap]);
    expect(await ask("coordinator's alternate is on call")).toContain(gap);
    expect(await ask('zzzz')).toEqual([]);
    await ask('storefront');
    await field.press('Enter');
    expect(new URL(page.url()).hash).toBe('#systems/storefront');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(asked.length).toBe(1);
  });

  test('runs the clocks, keeps them over a closed tab, and saves a draft that the check accepts', async () => {
    await open();
    await page.locator('.do .now').click();
    await page.locator('input[data-time=disruption]').fill('2026-11-23T08:02');
    await page.locator('#scenario-ledger-storage-loss summary').click();
    await page.locator('[data-take=ledger-storage-loss]').click();
    await page.locator('[data-step^="ledger-database/"]').first().check();
    await page.getByLabel('What happened just now?').fill('The archive is found');
    await page.keyboard.press('Enter');
    const left = await page.locator('[data-left=ledger-database]').textContent();
    expect(left).toMatch(/^by 09:32, 1[78] min left$/);
    await page.close();
    page = await context.newPage();
    await page.clock.install({ time: new Date('2026-11-23T09:30:00+02:00') });
    await page.goto(pathToFileURL(file).href);
    expect(await page.locator('[data-left=ledger-database]').textContent()).toMatch(/^by 09:32, [12] min left$/);
    expect(await page.locator('[data-log]').textContent()).toContain('The archive is found');

    const saved = async (kind: string) => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.locator(`button[data-save=${kind}]`).click()]);
      return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
    };
    expect((await saved('text')).text).toContain('The archive is found');
    const { name, text } = await saved('review');
    const root = mkdtempSync(join(tmpdir(), 'plan-draft-'));
    cpSync('content', root, { recursive: true });
    writeFileSync(join(root, 'reviews', name), text);
    const { placed } = await folder(root, '2026-11-23');
    rmSync(root, { recursive: true, force: true });
    expect(placed.filter((finding) => finding.file === `reviews/${name}` && finding.level === 'error')).toEqual([]);
    expect(text).toContain('disruption');
  });

  test.each([
    { name: 'light, desktop', colorScheme: 'light', viewport: { width: 1280, height: 900 } },
    { name: 'dark, phone', colorScheme: 'dark', viewport: { width: 390, height: 800 } },
    { name: 'light, 320 pixels', colorScheme: 'light', viewport: { width: 320, height: 640 } },
  ] as const)('is free of what axe finds and fits its width: $name', async ({ colorScheme, viewport }) => {
    await open({ colorScheme, viewport, bypassCSP: true });
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
});

test('a plan of 40 systems, 40 sections and 1,000 reviews stays small, and its search answers', async () => {
  const root = mkdtempSync(join(tmpdir(), 'plan-large-'));
  writeGenerated(join(root, 'content'), 1000);
  const out = join(root, 'plan.html');
  execFileSync(process.execPath, ['scripts/bundle.ts', '--content', join(root, 'content'), '--as-of', '2026-11-23', '--out', out], {
    stdio: 'pipe',
  });
  expect(statSync(out).size).toBeLessThan(3_000_000);
  context = await browser.newContext();
  page = await context.newPage();
  await page.goto(pathToFileURL(out).href);
  await page.keyboard.press('/');
  const took = await page.getByRole('searchbox').evaluate(async (field: HTMLInputElement) => {
    const started = performance.now();
    field.value = 'database';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    while (!document.querySelector('.results li')) await new Promise(requestAnimationFrame);
    return performance.now() - started;
  });
  rmSync(root, { recursive: true, force: true });
  // Far more than it takes: a search that hangs is what this would find.
  expect(took).toBeLessThan(5_000);
});
