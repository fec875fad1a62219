import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Served, serveSite } from '../../src/build/serve.ts';
import { openBrowser } from '../browser.ts';
import { smallPlan, write } from './small.ts';

const day = (index: number) => new Date(Date.UTC(2025, 0, 1 + index)).toISOString().slice(0, 10);

/** The review of a day. */
const review = (index: number) => `---
title: Event ${index}
kind: simulation
status: draft
severity: minor
lead: keeper
timeline: [{ at: ${day(index)}T08:00Z, milestone: disruption, text: It stops. }]
affected: []
noGaps: All went as planned.
---
`;

const reviews = 510;
const names = Array.from({ length: 25 }, (_, index) => (index === 7 ? 'Seller portal' : `Store ${index}`));

const system = (name: string) => `---
name: ${name}
tier: first
owner: keeper
objectives: [{ from: 2025-01-01, rto: 4h, rpo: 1h, revision: 1.0.0 }]
---
`;

const revision = `---
version: 1.0.0
date: 2025-01-01
summary: The first version.
author: keeper
approvedBy: keeper
approvedOn: 2025-01-01
because: { scheduled: true }
updates: [{ kind: objectives, systems: [${names.map((_, index) => `s${index}`).join(', ')}], change: New. }]
rollout:
  communication: [{ to: employees, channel: briefing, due: 2025-01-01, done: 2025-01-01 }]
---
`;

/** Months later than the first version, a revision without a change. */
const later = (index: number) => `---
version: 1.${index}.0
date: ${day(index * 30)}
summary: Read through once more with Donaudampfschifffahrtsgesellschaftskapitaensmuetzenabzeichen.
author: keeper
approvedBy: keeper
approvedOn: ${day(index * 30)}
because: { scheduled: true }
rollout:
  communication: [{ to: employees, channel: briefing, due: ${day(index * 30)}, done: ${day(index * 30)} }]
---
`;

const folder = mkdtempSync(join(tmpdir(), 'plan-long-'));
let browser: Browser;
let served: Served;

beforeAll(async () => {
  const texts = Array.from({ length: reviews }, (_, index) => [`reviews/${day(index)}-event.md`, review(index)]);
  const systems = names.map((name, index) => [`systems/s${index}.md`, system(name)]);
  const revisions = Array.from({ length: 13 }, (_, index) => [`revisions/1.${index + 1}.0.md`, later(index + 1)]);
  const content = write(
    join(folder, 'content'),
    smallPlan(Object.fromEntries([...texts, ...systems, ['revisions/1.0.0.md', revision], ...revisions])),
  );
  execFileSync(process.execPath, ['scripts/build.ts', '--content', content, '--out', join(folder, 'site'), '--as-of', '2026-11-23'], {
    stdio: 'pipe',
  });
  [browser, served] = await Promise.all([openBrowser(), serveSite(join(folder, 'site'), 0)]);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await served.close();
  rmSync(folder, { recursive: true, force: true });
});

const opened = async (options: BrowserContextOptions = {}) => (await browser.newContext({ serviceWorkers: 'block', ...options })).newPage();
const visit = async (page: Page) => {
  await page.goto(`${served.address}reviews/`);
  return page;
};
const shown = (page: Page) => page.locator('tr[data-row]').filter({ visible: true }).count();
const said = (page: Page) => page.locator('[data-count-of]').textContent();

test('of a long list the first five hundred rows are shown, and the others once they are asked for', async () => {
  const page = await visit(await opened());
  expect([await shown(page), await said(page)]).toEqual([500, '500 of 510 shown']);
  await page.getByRole('button', { name: 'Show 10 more' }).click();
  expect([await shown(page), await said(page)]).toEqual([510, 'All 510 shown']);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Event 9');
  expect(await page.locator('.rest').count()).toBe(0);
});

test('filters find and heads sort those that wait as well', async () => {
  const page = await visit(await opened());
  await page.getByLabel('Words').fill('Jan 2025');
  // The ten days that wait are the oldest of these.
  expect([await shown(page), await said(page), await page.locator('.rest').count()]).toEqual([31, '31 of 510 shown', 0]);
  await page.getByLabel('Words').fill('');
  await page.getByRole('button', { name: 'What happened' }).click();
  expect(await page.locator('tr[data-row] th a').first().textContent()).toBe('Event 0');
  expect([await shown(page), await page.locator('tr[data-row]').nth(509).isVisible()]).toEqual([500, false]);
  await page.getByRole('button', { name: 'Show 10 more' }).click();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Event 500');
});

test('without script, on paper, and where the script was lost on the way every row can be read', async () => {
  const plain = await visit(await opened({ javaScriptEnabled: false }));
  expect([await shown(plain), await said(plain), await plain.locator('.rest a').isVisible()]).toEqual([510, 'All 510 shown', false]);
  const lost = await opened();
  await lost.route(/\.js$/, (route) => route.abort());
  await visit(lost);
  expect(await shown(lost)).toBe(500);
  await lost.getByRole('link', { name: 'Show 10 more' }).click();
  expect(await shown(lost)).toBe(510);
  const paper = await visit(await opened());
  await paper.emulateMedia({ media: 'print' });
  expect(await shown(paper)).toBe(510);
});

test('in an incident the systems that are down are found by words of their names, and stay once they are chosen', async () => {
  const page = await opened();
  await page.goto(`${served.address}incident/`);
  await page.getByText('Something else: choose what is down').click();
  const seen = async () => (await page.locator('.picks > li').filter({ visible: true }).allInnerTexts()).map((name) => name.trim());
  expect(await seen()).toHaveLength(25);
  await page.getByLabel('Find a system').fill('port sell');
  expect(await seen()).toEqual(['Seller portal']);
  await page.getByLabel('Seller portal', { exact: true }).check();
  await page.getByLabel('Find a system').fill('nothing');
  expect(await seen()).toEqual(['Seller portal']);
  expect(await page.getByText('No system has these words in its name.').isVisible()).toBe(true);
  await page.getByLabel('Find a system').fill('');
  expect(await seen()).toHaveLength(25);
});

test('a revision stands among its neighbours, with a link to the whole list', async () => {
  const page = await opened();
  const versions = async (version: string) => {
    await page.goto(`${served.address}revisions/${version}/`);
    return page.locator('section:has(#all) tbody th').allTextContents();
  };
  expect(await versions('1.13.0')).toEqual(['1.13.0', '1.12.0', '1.11.0', '1.10.0', '1.9.0', '1.8.0']);
  const middle = await versions('1.6.0');
  expect([middle.length, middle[0], middle.at(-1)]).toEqual([11, '1.11.0', '1.1.0']);
  await page.getByRole('link', { name: 'All 14 revisions' }).click();
  expect(await shown(page)).toBe(14);
});

test('a long word breaks in a table rather than push the columns after it out of sight, on a phone and on paper', async () => {
  const page = await opened({ viewport: { width: 390, height: 844 } });
  await page.goto(`${served.address}revisions/1.6.0/`);
  const over = () => page.getByLabel('Table: Revisions').evaluate((table) => table.scrollWidth - table.clientWidth);
  expect(await over()).toBe(0);
  await page.emulateMedia({ media: 'print' });
  expect(await over()).toBe(0);
});

test('of the many findings of one rule the first are shown, more unfold, also on paper, and all stand on its page', async () => {
  const page = await opened();
  await page.goto(`${served.address}checks/`);
  const rule = page.locator('.rule', { has: page.locator('#reviews-late') });
  const seen = () => rule.locator('.finds > li').filter({ visible: true }).count();
  expect(await seen()).toBe(5);
  await page.emulateMedia({ media: 'print' });
  expect(await seen()).toBe(50);
  await page.emulateMedia({ media: 'screen' });
  await rule.getByText('more of this rule').click();
  expect(await seen()).toBe(50);
  await rule.getByRole('link', { name: /^All \d+ of this rule$/ }).click();
  expect(await page.locator('.finds > li').count()).toBeGreaterThan(100);
});
