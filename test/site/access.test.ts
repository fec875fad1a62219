import AxeBuilder from '@axe-core/playwright';
import { describe, expect, inject, test } from 'vitest';
import { kindsOf, pagesOf } from './pages.ts';
import { visit } from './visit.ts';

const looks = [
  { name: 'light, desktop', colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  { name: 'dark, phone', colorScheme: 'dark', viewport: { width: 390, height: 800 } },
] as const;

describe.each(['sample', 'strange'] as const)('the site of %s', (name) => {
  const site = visit(name);

  test.each(looks)(
    'in $name: every kind of page is free of what axe finds, fits its width and reports nothing',
    async ({ colorScheme, viewport }) => {
      const page = await site.page({ colorScheme, viewport });
      const told: string[] = [];
      let path = '';
      page.on('console', (message) => message.type() === 'error' && told.push(`${path} says ${message.text()}`));
      page.on('pageerror', (error) => told.push(`${path} throws ${error.message}`));
      for (const kind of kindsOf(pagesOf(inject('sites')[name]))) {
        path = kind.path;
        await page.goto(site.address() + path.slice(1));
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
          .analyze();
        for (const { id, nodes } of violations) told.push(`${path} ${id}: ${nodes[0]?.html.slice(0, 200)}`);
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (wider > 0) told.push(`${path} is ${wider} px wider than the screen`);
      }
      expect(told).toEqual([]);
    },
  );

  test('no page is wider than the narrowest phone', async () => {
    const page = await site.page({ viewport: { width: 320, height: 700 } });
    const wide: string[] = [];
    for (const { path } of pagesOf(inject('sites')[name]).filter(({ html }) => !html.includes('http-equiv="refresh"'))) {
      await page.goto(site.address() + path.slice(1));
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (wider > 0) wide.push(`${path} by ${wider} px`);
    }
    expect(wide).toEqual([]);
  });

  test('on a phone, ordinary tables say all without being scrolled, no cell lies upon another, and they are still heard as tables', async () => {
    const page = await site.page({ viewport: { width: 390, height: 800 } });
    const told: string[] = [];
    let stacked = 0;
    for (const { path } of kindsOf(pagesOf(inject('sites')[name]))) {
      await page.goto(site.address() + path.slice(1));
      const { tables, wrong } = await page.evaluate((ordinary) => {
        const wrong: string[] = [];
        const tables = [...document.querySelectorAll('.stacks')].filter((table) => table.checkVisibility());
        for (const table of tables) {
          if (ordinary && table.scrollWidth > table.clientWidth)
            wrong.push(`${table.ariaLabel} is ${table.scrollWidth - table.clientWidth} px wider`);
          for (const row of table.querySelectorAll('tr')) {
            const cells = [...row.cells].map((cell) => {
              const words = document.createRange();
              words.selectNodeContents(cell);
              return words.getBoundingClientRect();
            });
            const upon = cells.some((one, index) =>
              cells
                .slice(index + 1)
                .some(
                  (other) =>
                    one.left < other.right - 1 && other.left < one.right - 1 && one.top < other.bottom - 3 && other.top < one.bottom - 3,
                ),
            );
            if (upon) wrong.push(`${table.ariaLabel} hides words of “${row.textContent}”`);
          }
        }
        return { tables: tables.length, wrong };
      }, name === 'sample');
      told.push(...wrong.map((what) => `${path} ${what}`));
      if (tables && !stacked) {
        const devtools = await page.context().newCDPSession(page);
        const { nodes } = await devtools.send('Accessibility.getFullAXTree');
        const heard = new Set(nodes.map(({ role }) => role?.value));
        expect([...heard]).toEqual(expect.arrayContaining(['table', 'row', 'columnheader', 'rowheader', 'cell']));
      }
      stacked += tables;
    }
    expect(told).toEqual([]);
    expect(stacked).toBeGreaterThan(10);
  });

  test('with letters of twice the size, no kind of page is wider than a phone', async () => {
    const page = await site.page({ viewport: { width: 390, height: 800 } });
    const wide: string[] = [];
    for (const { path } of kindsOf(pagesOf(inject('sites')[name]))) {
      await page.goto(site.address() + path.slice(1));
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (wider > 0) wide.push(`${path} by ${wider} px`);
    }
    expect(wide).toEqual([]);
  });
});
