import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { visit } from './visit.ts';

const site = visit('sample');

/** Where the words of what a selector finds end, downwards, each rounded to a pixel. */
const bottomsOf = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((found) => [
    ...new Set(
      found.map((one) => {
        const words = document.createRange();
        words.selectNodeContents(one.querySelector('button') ?? one);
        return Math.round(words.getBoundingClientRect().bottom);
      }),
    ),
  ]);

test('the heads of a table stand on one line, those that sort it and the others', async () => {
  const page = await site.page();
  for (const path of ['systems/', 'exercises/', 'revisions/', 'scenarios/']) {
    await page.goto(site.address() + path);
    expect(await bottomsOf(page, 'table:has(th > button) thead th'), path).toHaveLength(1);
  }
});

test('what stands at the foot of a page stands on one line', async () => {
  const page = await site.page();
  await page.goto(site.address());
  expect(await bottomsOf(page, '.foot > span:first-child, .foot > a')).toHaveLength(1);
});

test('the day on which a role last practised stands with that event, not with the next', async () => {
  const page = await site.page();
  await page.goto(`${site.address()}exercises/`);
  const row = page.getByRole('table').filter({ hasText: 'Card gateway vendor' }).getByRole('row', { name: 'Card gateway vendor' });
  expect(await row.getByRole('cell').allInnerTexts()).toEqual([
    'Practised',
    'Card gateway lost its certificate, 19 Aug 2026 actual',
    'Night drill, January 2027, 21 Jan 2027',
  ]);
});

test('an address, the id of a rule and that of a gap break between their parts alone', async () => {
  const page = await site.page();
  const linesOf = async (path: string, selector: string) => {
    await page.goto(site.address() + path);
    return page.locator(selector).evaluateAll((links) =>
      links.map((link) => {
        const walker = document.createTreeWalker(link, NodeFilter.SHOW_TEXT);
        const lines = new Map<number, string>();
        for (let node = walker.nextNode(); node; node = walker.nextNode())
          for (const [index, letter] of [...(node.nodeValue ?? '')].entries()) {
            const place = document.createRange();
            place.setStart(node, index);
            place.setEnd(node, index + 1);
            const top = Math.round(place.getBoundingClientRect().top);
            lines.set(top, (lines.get(top) ?? '') + letter);
          }
        return [...lines.values()];
      }),
    );
  };
  expect(await linesOf('roles/dba/', '.side a[href^="mailto:"]')).toContainEqual(['dba-alternate', '@example.org']);
  const rules = await linesOf('checks/rules/objectives/missed-time/', '.facts a');
  expect(rules).toContainEqual(['objectives/', 'tolerance']);
  expect(rules.flatMap((lines) => lines.slice(0, -1)).filter((line) => !/[/-]$/.test(line))).toEqual([]);
  expect((await linesOf('checks/', '.finds a[href*="/gaps/"]')).filter((lines) => lines.length > 1)).toEqual([]);
});

test('whether an event happened stands on the line of its row', async () => {
  const page = await site.page();
  await page.goto(`${site.address()}templates/customers-interrupted/`);
  expect(await bottomsOf(page, 'tr:has(.kind):first-child > :is(th, td)')).toHaveLength(1);
});

test('the boxes of the picture of all systems are drawn whole', async () => {
  const page = await site.page();
  await page.goto(`${site.address()}systems/`);
  const cut = await page.locator('.fig .scroll:has(.least)').evaluate((place) => {
    const [outer, shown] = [place.getBoundingClientRect(), getComputedStyle(place.querySelector('svg') as Element).overflowX === 'visible'];
    return [...place.querySelectorAll<SVGRectElement>('rect.node')].filter((box) => {
      const { left, right } = box.getBoundingClientRect();
      const half = Number.parseFloat(getComputedStyle(box).strokeWidth) / 2;
      return !shown || left - half < outer.left || right + half > outer.right;
    }).length;
  });
  expect(cut).toBe(0);
});
