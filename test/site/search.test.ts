import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { visit } from './visit.ts';

const sample = visit('sample');
let page: Page;

beforeEach(async () => {
  page = await sample.page();
});

const status = () => page.locator('.finder [role=status]');
const titles = () => page.locator('.results > li > p:first-child a').allTextContents();

/** Let requests wait; calling what it returns lets them go on. */
async function hold(address: RegExp): Promise<() => void> {
  const line = Promise.withResolvers<void>();
  await page.route(address, async (route) => {
    await line.promise;
    await route.continue();
  });
  return line.resolve;
}

async function ask(query: string): Promise<readonly string[]> {
  await page.locator('.finder input[type=search]').fill(query);
  await page.waitForFunction((asked) => document.querySelector('.finder [role=status]')?.textContent?.includes(`“${asked}”`), query);
  return titles();
}

test('nothing of it is fetched before it is used; keys open it, go through it and close it', async () => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.goto(`${sample.address()}systems/payments/`);
  await page.waitForLoadState('networkidle');
  expect(fetched.filter((url) => /pagefind|dialog|panel/.test(url))).toEqual([]);
  await page.keyboard.press('/');
  const found = await ask('standby');
  expect(found.length).toBeGreaterThan(3);
  await page.keyboard.press('ArrowDown');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(found[0]);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Escape');
  expect(await page.locator('dialog[open]').count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.matches('a[data-search]'))).toBe(true);
  await page.keyboard.press('Control+k');
  await page.locator('dialog[open]').waitFor();
});

test('Enter opens the first page; a heading leads to its place', async () => {
  await page.goto(sample.address());
  await page.keyboard.press('Control+k');
  await ask('checksums');
  const heading = page.locator('.results ul a[href*="#"]').first();
  expect(await heading.count()).toBe(1);
  await page.locator('.finder input[type=search]').press('Enter');
  await page.waitForURL((url) => url.href !== sample.address());
});

describe('Enter, pressed before the words are answered, opens what they find', () => {
  const field = () => page.locator('.finder input[type=search]');

  test('on the page of search, and not what earlier words found', async () => {
    await page.goto(`${sample.address()}search/`);
    expect((await ask('archive'))[0]).not.toBe('Payments');
    await field().fill('payments');
    await field().press('Enter');
    await page.waitForURL(/\/systems\/payments\/$/);
  });

  test('in the dialog, with nothing found yet', async () => {
    await page.goto(sample.address());
    await page.keyboard.press('/');
    await field().fill('payments');
    await field().press('Enter');
    await page.waitForURL(/\/systems\/payments\/$/);
  });

  test('but nothing once the dialog was closed', async () => {
    await page.goto(sample.address());
    await page.keyboard.press('/');
    await ask('archive');
    await field().fill('payments');
    await field().press('Enter');
    await page.keyboard.press('Escape');
    await page
      .locator('.results a', { hasText: /^Payments$/ })
      .first()
      .waitFor({ state: 'attached' });
    expect(page.url()).toBe(sample.address());
  });
});

test('systems are offered by their names, and narrow what is found', async () => {
  await page.goto(`${sample.address()}search/`);
  await ask('archive');
  const system = page.locator('.finder select[name=system]');
  expect((await system.locator('option').allTextContents()).filter((name) => /portal|database/i.test(name))).toEqual([
    'Ledger database',
    'Seller portal',
  ]);
  await system.selectOption({ label: 'Seller portal' });
  await expect.poll(() => page.locator('.finder [role=status]').textContent()).not.toContain('Searching');
  expect(await titles()).not.toContain('Payments');
});

describe('what finds what first', () => {
  test.each([
    ['G-2026-07', /archive was damaged/],
    ['g-2026-08', /no warm standby/],
    ['payments', /^Payments$/],
    ['1.2.0', /Payments recovers in two hours|1\.2\.0/],
    ['dba', /Database administrator/],
  ])('%s: %s', async (query, title) => {
    await page.goto(`${sample.address()}search/`);
    expect((await ask(query))[0]).toMatch(title);
  });
});

test('a term finds what its synonym finds, both ways', async () => {
  await page.goto(`${sample.address()}search/`);
  const [short, long] = [await ask('RTO'), await ask('recovery time objective')];
  expect(short.length).toBeGreaterThan(0);
  expect(long.filter((title) => short.includes(title)).length).toBeGreaterThan(0);
  expect((await ask('db')).some((title) => /database/i.test(title))).toBe(true);
});

test('query and filters are in the address, and a reload asks again', async () => {
  await page.goto(`${sample.address()}search/`);
  await ask('archive');
  await page.locator('.finder select[name=kind]').selectOption('Gap');
  await page.waitForURL(/q=archive&kind=Gap/);
  await page.waitForFunction(() =>
    [...document.querySelectorAll('.results > li > p:first-child small')].every((kind) => kind.textContent === 'Gap'),
  );
  await page.reload();
  await status().filter({ hasText: 'archive' }).waitFor();
  expect(await page.locator('.finder select[name=kind]').inputValue()).toBe('Gap');
});

test('where nothing is found it says so, and helps', async () => {
  await page.goto(`${sample.address()}search/`);
  await ask('zzzzqqq xxyyzz');
  expect(await status().textContent()).toBe('Nothing was found for “zzzzqqq xxyyzz”');
  await page.getByRole('button', { name: 'zzzzqqq' }).click();
  expect(await page.getByRole('link', { name: 'Systems' }).last().getAttribute('href')).toBe('/systems/');
});

test('on a slow line nothing is lost that is typed before the dialog is there, and it says that it is at work', async () => {
  await page.goto(sample.address());
  await page.waitForLoadState('networkidle');
  const [dialogComes, indexComes] = [await hold(/assets/), await hold(/pagefind/)];
  await page.keyboard.press('/');
  await page.keyboard.type('archive');
  expect(await page.locator('a[data-search]').getAttribute('aria-busy')).toBe('true');
  dialogComes();
  await page.locator('dialog[open]').waitFor();
  expect(await page.locator('.finder input[type=search]').inputValue()).toBe('archive');
  await status().filter({ hasText: 'Searching …' }).waitFor();
  indexComes();
  await status().filter({ hasText: 'pages for “archive”' }).waitFor();
  expect(await page.locator('a[data-search]').getAttribute('aria-busy')).toBe(null);
});

test('on a slow line the page of search keeps what is typed before it is loaded, and does not say that it failed', async () => {
  const scriptComes = await hold(/\/page\.[^/]*\.js/);
  await page.goto(`${sample.address()}search/`, { waitUntil: 'commit' });
  const field = page.locator('.finder input[type=search]');
  await field.waitFor();
  await expect.poll(() => field.evaluate((own) => own === document.activeElement)).toBe(true);
  await page.keyboard.type('ledger');
  expect(await page.locator('main').innerText()).not.toMatch(/needs script|could not/);
  scriptComes();
  await status()
    .filter({ hasText: /pages for “ledger”/ })
    .waitFor();
  expect(await field.inputValue()).toBe('ledger');
  await page.keyboard.type(' storage');
  await page.waitForURL(/q=ledger\+storage/);
});

test('where its code cannot be loaded the page of search says so and offers the lists', async () => {
  await page.route(/\/page\.[^/]*\.js/, (route) => route.abort());
  await page.goto(`${sample.address()}search/`);
  await page.locator('[data-search-failed]').waitFor();
  expect(await page.locator('.finder input').isVisible()).toBe(false);
  expect(await page.locator('main a[href="/gaps/"]').isVisible()).toBe(true);
});

test('a slip of the pen is understood, and said', async () => {
  await page.goto(`${sample.address()}search/`);
  const found = await ask('recvery');
  expect(found).toContain('Recovery objectives');
  expect(await status().textContent()).toMatch(/^Nothing was found for “recvery”; \d+ pages for “recovery”/);
  await page.locator('.finder select[name=kind]').selectOption('Gap');
  await status()
    .filter({ hasText: /“recovery”/ })
    .waitFor();
  expect(await page.locator('.results > li > p:first-child small').allTextContents()).toContain('Gap');
});

test.each([
  ['paymnets', 'payments', 'Payments'],
  ['databse', 'database', 'Ledger database'],
  ['storefrnt', 'storefront', 'Storefront'],
])('a word that search knows the beginning of alone is understood as well: %s', async (query, meant, title) => {
  await page.goto(`${sample.address()}search/`);
  expect(await ask(query)).toContain(title);
  expect(await status().textContent()).toMatch(new RegExp(`^Nothing was found for “${query}”; \\d+ pages for “${meant}”`));
});

test.each(['ransomware', '9999'])('the beginning of %s alone is nothing that was asked', async (query) => {
  await page.goto(`${sample.address()}search/`);
  expect(await ask(query)).toEqual([]);
  expect(await status().textContent()).toBe(`Nothing was found for “${query}”`);
});

test('a figure is found beside its name', async () => {
  await page.goto(`${sample.address()}search/`);
  expect((await ask('610 transactions'))[0]).toMatch(/certificate/);
});

test('a tab that is open while another build is put in place searches the new one', async () => {
  await page.goto(`${sample.address()}search/`);
  expect(await ask('payments')).toContain('Payments');
  // As a host has it then: parts of the old index are gone, and the new entry names others.
  const gone: string[] = [];
  await page.route('**/pagefind/index/**', (route) => {
    gone.push(route.request().url());
    return gone.length === 1 ? route.fulfill({ status: 404 }) : route.continue();
  });
  await page.route('**/pagefind/pagefind-entry.json*', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: `${await answer.text()} ` });
  });
  expect((await ask('archive')).length).toBeGreaterThan(3);
  expect(gone.length).toBeGreaterThan(1);
});

test('where the index cannot be fetched it says so, and works once it can', async () => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto(`${sample.address()}search/?q=archive`);
  await status().filter({ hasText: 'cannot be used' }).waitFor();
  await page.unroute('**/pagefind/**');
  await page.getByRole('button', { name: 'Try again' }).click();
  await status().filter({ hasText: 'archive' }).waitFor();
});

test('without script the page says so and offers the lists', async () => {
  const plain = await sample.page({ javaScriptEnabled: false });
  await plain.goto(`${sample.address()}search/`);
  expect(await plain.locator('main').innerText()).toContain('Search needs script');
  expect(await plain.locator('main input').isVisible()).toBe(false);
  expect(await plain.locator('main a[href="/gaps/"]').count()).toBe(1);
});
