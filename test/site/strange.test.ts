import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { expect, inject, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { kindsOf, pagesOf } from './pages.ts';
import { visit } from './visit.ts';

// Every text of this plan tries to be markup, a command, a formula, a calendar entry or too long; all of it is in order.
const strange = visit('strange');
const file = (path: string) => readFileSync(join(inject('sites').strange, path), 'utf8');

const acting = 'img[src="x"], a[href^="javascript:"], [onerror], [style]';

test('no text becomes markup', async () => {
  const page = await strange.page();
  for (const { path } of [...kindsOf(pagesOf(inject('sites').strange)), { path: '/plan.html' }]) {
    await page.goto(strange.address() + path.slice(1));
    expect(await page.locator(acting).count(), path).toBe(0);
    expect(await page.locator('script', { hasText: "title='owned'" }).count(), path).toBe(0);
    expect(await page.title(), path).not.toBe('owned');
  }
});

test('data files are what they say', async () => {
  const data = readdirSync(join(inject('sites').strange, 'data')).filter((name) => name.endsWith('.json'));
  for (const name of data) expect(JSON.parse(file(`data/${name}`)), name).toHaveProperty('version', 1);
  const { valid } = await validateXML({ xml: [{ fileName: 'feed.xml', contents: file('feed.xml') }], normalization: 'format' });
  expect(valid).toBe(true);
});

test('the calendar holds whole days and no events that a text made up', () => {
  const events = new ICAL.Component(ICAL.parse(file('data/due.ics'))).getAllSubcomponents('vevent');
  const days = events.map((event) => String(event.getFirstPropertyValue('dtstart')));
  expect(days.filter((day) => !/^\d{4}-\d{2}-\d{2}$/.test(day))).toEqual([]);
  expect(file('data/due.ics').match(/^BEGIN:VEVENT/gm)).toHaveLength(events.length);
  expect(file('data/due.ics').replaceAll('\r\n', '')).not.toMatch(/\p{Cc}/u);
});

test('no cell of a table begins as a formula', () => {
  for (const name of ['gaps', 'measurements']) expect(file(`data/${name}.csv`), name).not.toMatch(/(?:^|,)"?\s*[=+@]/m);
});

test('how long a step takes stands behind its name, whichever way the name is read', async () => {
  const page = await strange.page();
  await page.goto(`${strange.address()}systems/constructor/`);
  const labels = await page.locator('.fig text.halo:has(+ rect)').evaluateAll((texts) =>
    (texts as SVGTextElement[]).map((text) => {
      const all = text.textContent;
      const places = Array.from({ length: text.getNumberOfChars() }, (_, index) => text.getStartPositionOfChar(index).x);
      const figure = all.length - all.lastIndexOf(',') - 1;
      return { all, behind: Math.max(...places.slice(0, -figure)) < Math.min(...places.slice(-figure)) };
    }),
  );
  expect(labels.some(({ all }) => /\p{Script=Hebrew}.*, 5 min/u.test(all))).toBe(true);
  for (const { all, behind } of labels) expect(behind, all).toBe(true);
});

test('a search finds strange words, and shows them as they are', async () => {
  const page = await strange.page();
  await page.goto(`${strange.address()}search/`);
  await page.locator('.finder input[type=search]').fill('שלום');
  await page.locator('.results a').first().waitFor();
  expect(await page.locator('img[src=x]').count()).toBe(0);
  expect(await page.title()).not.toBe('owned');
});

test('the clock of the machine changes nothing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zones-'));
  const sums = ['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles'].map((TZ, index) => {
    const out = join(folder, String(index));
    const options = ['scripts/build.ts', '--content', 'test/fixtures/strange-plan', '--as-of', '2026-11-23', '--out', out];
    execFileSync(process.execPath, options, { stdio: 'pipe', env: { ...process.env, TZ } });
    return readFileSync(join(out, 'SHA256SUMS'), 'utf8');
  });
  rmSync(folder, { recursive: true, force: true });
  expect(new Set(sums).size).toBe(1);
});
