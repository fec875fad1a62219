import { expect, inject, test } from 'vitest';
import { pagesOf } from './pages.ts';
import { visit } from './visit.ts';

const incidents = visit('incidents');

test('each of the twelve public incidents has its page', () => {
  const reviews = pagesOf(inject('sites').incidents).filter(({ path }) => /^\/reviews\/[^/]+\/$/.test(path));
  expect(reviews).toHaveLength(12);
});

test.each([
  ['GitLab', /GitLab\.com loses its primary database/],
  ['snapshot', /GitLab\.com loses its primary database/],
])('a search for %s below /dr/ finds the right one', async (query, title) => {
  const page = await incidents.page();
  await page.goto(`${incidents.address()}search/?q=`);
  await page.locator('.finder input[type=search]').fill(query);
  const hit = page.locator('.results a', { hasText: title }).first();
  await hit.waitFor();
  await hit.click();
  await page.waitForURL(/\/dr\/reviews\/gitlab-2017-01-31\//);
  expect(await page.locator('h1').textContent()).toMatch(title);
});

test('GitLab’s outage is measured as its sources tell it', async () => {
  const page = await incidents.page();
  await page.goto(`${incidents.address()}reviews/gitlab-2017-01-31/`);
  const row = page.locator('tr', { hasText: 'GitLab.com PostgreSQL' }).filter({ hasText: '17 h 33 min' });
  // A length of time stays on one line, so that its spaces are ones that do not break; a browser takes those for others.
  expect(await row.first().textContent()).toContain('6\u00a0h\u00a07\u00a0min');
});
