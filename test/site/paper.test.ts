import { getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { visit } from './visit.ts';

const site = visit('sample');
const paper = { width: 673, height: 971 };

test('on paper, tables fit, a gap has room for its words, and nothing in a row is larger than what it belongs to', async () => {
  const page = await site.page({ viewport: paper });
  await page.emulateMedia({ media: 'print' });
  for (const path of ['gaps/', 'systems/payments/', 'exercises/', 'reviews/2026-03-12-ledger-storage/']) {
    await page.goto(site.address() + path);
    const told = await page.evaluate((width) => {
      const size = (one: Element) => Number.parseFloat(getComputedStyle(one).fontSize);
      const wide = [...document.querySelectorAll('table')].filter((table) => table.getBoundingClientRect().right > width);
      const large = [...document.querySelectorAll('td small, th small, thead th, caption')].filter(
        (one) => size(one) > size(one.closest('table') as Element),
      );
      const tight = [...document.querySelectorAll<HTMLElement>('th.statement')].filter((one) => one.offsetWidth < 120);
      return [...wide, ...large, ...tight].map((one) => `${one.localName}: ${one.textContent.slice(0, 60)}`);
    }, paper.width);
    expect(told, path).toEqual([]);
  }
});

test('the head of a table that sorts is printed whole on each page, without its arrows', async () => {
  const page = await site.page();
  await page.goto(`${site.address()}roles/`);
  const document = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4' })));
  const { items } = await (await document.getPage(2)).getTextContent();
  const words = items.map((item) => ('str' in item ? item.str : '')).join(' ');
  for (const head of ['Role', 'Or else', 'Try the numbers']) expect(words).toContain(head);
  expect(words).not.toContain('↕');
});

test('a role card tells its day as every page does', async () => {
  const page = await site.page();
  await page.goto(`${site.address()}print/roles/`);
  expect(await page.locator('.sheet').first().innerText()).toContain('version 1.4.0, as of 23 Nov 2026');
});
