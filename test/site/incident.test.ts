import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import { folder } from '../../src/folder.ts';
import { visit } from './visit.ts';

const sample = visit('sample');
let page: Page;

beforeEach(async () => {
  // The device stands in another zone than the plan.
  page = await sample.page({ timezoneId: 'America/New_York' });
  await page.clock.install({ time: new Date('2026-11-23T09:14:00+02:00') });
  await page.goto(`${sample.address()}incident/`);
});

const time = (milestone: string) => page.locator(`input[data-time=${milestone}]`);

test('the first thing after the title is a number to call', async () => {
  expect(await page.locator('main a[href^="tel:"], main a[href^="mailto:"], main button').first().getAttribute('href')).toBe(
    'tel:+27105550110',
  );
});

test('every page leads here in one step', async () => {
  await page.goto(`${sample.address()}gaps/`);
  await page.getByRole('link', { name: 'In an incident' }).click();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('What to do now');
});

test('clocks run from what is entered, in the time of the plan', async () => {
  await time('disruption').fill('2026-11-23T08:02');
  await time('declaration').fill('2026-11-23T09:00');
  await page.locator('#scenario-ledger-storage-loss summary').click();
  await page.locator('[data-take=ledger-storage-loss]').click();
  expect(await page.locator('[data-chosen]').textContent()).toMatch(/^Loss of the ledger's storage: \w+ systems are down\.$/);
  expect(await page.locator('[data-system=network-dns]').isVisible()).toBe(false);
  expect(await page.locator('[data-left=ledger-database]').textContent()).toBe('by 09:32, 17 min left');
  expect(await page.locator('[data-message-due=employees]').textContent()).toBe('by 09:15, under a minute left');
  expect(await page.locator('[data-next]').textContent()).toContain('First message to employees');
  await page.clock.runFor(20 * 60_000);
  expect(await page.locator('[data-left=ledger-database]').textContent()).toBe('by 09:32, 2 min over');
});

test('a time that is still to come is not taken', async () => {
  await time('disruption').fill('2026-11-23T09:30');
  await time('disruption').press('Tab');
  expect(await page.locator('[data-live-clocks]').isVisible()).toBe(false);
  expect(await page.locator('#objection-disruption').textContent()).toBe('This time is still to come');
});

test('a device whose clock stands before the day of the plan says so', async () => {
  const warning = page.locator('[data-clock-behind]');
  expect(await warning.isVisible()).toBe(false);
  await page.clock.setSystemTime(new Date('2019-01-01T00:00:00Z'));
  await page.reload();
  expect(await warning.innerText()).toContain('it shows 1 Jan 2019.');
});

test('a year of two digits is not taken, and can be typed anew over what was there', async () => {
  await time('disruption').focus();
  await page.keyboard.type('112226');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('0802AM');
  expect(await time('disruption').inputValue()).toBe('0026-11-22T08:02');
  expect(await page.locator('#objection-disruption').textContent()).toContain('more than a year ago');
  expect(await page.locator('[data-log] li').count()).toBe(0);
  expect(await time('disruption').getAttribute('min')).toBe('2025-11-23T09:14');
  await time('declaration').focus();
  await time('disruption').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('2026');
  expect(await time('disruption').inputValue()).toBe('2026-11-22T08:02');
  expect(await page.locator('#objection-disruption').textContent()).toBe('');
  expect(await page.locator('[data-log] li').allTextContents()).toEqual(['22 Nov 2026, 08:02It stopped.']);
});

test('blanks fill the message; sending it sets the next deadline', async () => {
  await time('declaration').fill('2026-11-23T09:00');
  await page.locator('[data-template=customers-interrupted] summary').click();
  await page.locator('[data-blanks-of=customers-interrupted] input[name=service]').fill('<b>Paying</b> by card');
  const message = page.locator('#message-customers-interrupted');
  expect(await message.textContent()).toContain('<b>Paying</b> by card has been interrupted');
  expect(await message.textContent()).toContain('again by 10:14');
  await page.locator('[data-sent=customers-interrupted]').click();
  expect(await page.locator('[data-message-due=customers]').textContent()).toMatch(/^by 10:14, (1 h|59 min) left$/);
});

test('what was filled into blanks is there after a reload, and gone once everything is cleared', async () => {
  const service = page.locator('[data-blanks-of=customers-interrupted] input[name=service]');
  const message = page.locator('#message-customers-interrupted');
  await page.locator('[data-template=customers-interrupted] summary').click();
  await service.fill('Paying by card');
  await page.reload();
  expect(await service.inputValue()).toBe('Paying by card');
  expect(await message.textContent()).toContain('Paying by card has been interrupted');
  page.on('dialog', (dialog) => dialog.accept());
  await page.locator('button[data-clear]').click();
  expect(await service.inputValue()).toBe('');
  expect(await message.textContent()).toContain('[service] has been interrupted');
});

test('a message that is copied twice in a row can be copied again', async () => {
  const template = page.locator('details[data-template]').first();
  await template.locator('summary').click();
  const button = template.locator('[data-copy]');
  for (const _ of ['once', 'twice']) {
    await button.click();
    await expect.poll(() => button.textContent()).toMatch(/^(?:Copied|Press)/);
    await page.clock.runFor(1_000);
  }
  const later = async () => {
    await page.clock.runFor(5_000);
    return button.textContent();
  };
  await expect.poll(later).toBe('Copy the message');
});

test('everything survives a reload, shows in another tab, and can be cleared', async () => {
  await page.locator('button[data-now=disruption]').click();
  await page.locator('[data-step="network-dns/traffic"], [data-step^="network-dns/"]').first().check();
  await page.getByLabel('What happened just now?').fill('Provider does not answer');
  await page.keyboard.press('Enter');
  await page.reload();
  expect(await time('disruption').inputValue()).toBe('2026-11-23T09:14');
  expect(await page.locator('[data-log] li').count()).toBe(3);
  const other = await page.context().newPage();
  await other.goto(`${sample.address()}incident/`);
  await other.locator('[data-back=network-dns]').check();
  await page.locator('[data-log] li').nth(3).waitFor();
  page.on('dialog', (dialog) => dialog.accept());
  await page.locator('button[data-clear]').click();
  expect(await page.locator('[data-log] li').count()).toBe(0);
  await page.reload();
  expect(await time('disruption').inputValue()).toBe('');
});

test('what is focused in the log stays, and after taking a line out its neighbour is', async () => {
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.id);
  for (const text of ['One', 'Two', 'Three']) {
    await page.getByLabel('What happened just now?').fill(text);
    await page.keyboard.press('Enter');
  }
  await page.getByRole('button', { name: 'Take out: Two' }).focus();
  await page.clock.runFor(40_000);
  expect(await focused()).toBe('Take out: Two');
  for (const next of ['Take out: Three', 'Take out: One', 'note']) {
    await page.keyboard.press('Enter');
    expect(await focused()).toBe(next);
  }
});

test('a tab that slept takes nothing away of what another tab has noted', async () => {
  const slept = await page.context().newPage();
  // As in the memory of a browser that went back: no event tells it of the other tab.
  await slept.addInitScript(() => addEventListener('storage', (event) => event.stopImmediatePropagation(), { capture: true }));
  await slept.goto(`${sample.address()}incident/`);
  await page.getByLabel('What happened just now?').fill('Provider does not answer');
  await page.keyboard.press('Enter');
  await slept.locator('[data-back=network-dns]').check();
  await slept.locator('[data-log] li').nth(1).waitFor();
  await page.reload();
  expect(await page.locator('[data-log] li > span').allTextContents()).toEqual(['Provider does not answer', 'Network and DNS: back.']);
});

test('a browser that keeps nothing says so, and the page works all the same', async () => {
  const warning = page.locator('[role=status][data-unkept]');
  expect(await warning.isVisible()).toBe(false);
  await page.addInitScript(() => {
    const refused = () => {
      throw new DOMException('refused', 'SecurityError');
    };
    Object.defineProperty(window, 'localStorage', { get: refused });
  });
  await page.reload();
  expect(await warning.textContent()).toMatch(/^This browser does not keep what you note now\./);
  expect(await warning.isVisible()).toBe(true);
  await page.locator('[data-back=network-dns]').check();
  await page.locator('[data-step^="network-dns/"]').first().check();
  expect(await page.locator('[data-log] li').count()).toBe(2);
});

test('while there is no room it says so, beside the notes too; once there is, everything is kept, and so is what other tabs noted', async () => {
  const note = async (text: string, where = page) => {
    await where.getByLabel('What happened just now?').fill(text);
    await where.keyboard.press('Enter');
  };
  const notes = (where = page) => where.locator('[data-log] li > span').allTextContents();
  const warned = () => page.locator('[data-unkept]').filter({ visible: true }).count();
  const fill = (isFull: boolean) => page.evaluate((full) => document.documentElement.toggleAttribute('data-full', full), isFull);
  await page.addInitScript(() => {
    const own = Storage.prototype.setItem;
    Storage.prototype.setItem = function (name, value) {
      if (document.documentElement.hasAttribute('data-full')) throw new DOMException('full', 'QuotaExceededError');
      own.call(this, name, value);
    };
  });
  await page.reload();
  await note('Before');
  await fill(true);
  await note('Full');
  expect([await notes(), await warned()]).toEqual([['Before', 'Full'], 2]);
  const other = await page.context().newPage();
  await other.clock.install({ time: new Date('2026-11-23T09:20:00+02:00') });
  await other.goto(`${sample.address()}incident/`);
  await note('Elsewhere', other);
  await expect.poll(() => notes()).toEqual(['Before', 'Full', 'Elsewhere']);
  expect(await warned()).toBe(2);
  await fill(false);
  await page.clock.setFixedTime(new Date('2026-11-23T09:30:00+02:00'));
  await note('Room again');
  expect([await notes(), await warned()]).toEqual([['Before', 'Full', 'Elsewhere', 'Room again'], 0]);
  await expect.poll(() => notes(other)).toEqual(['Before', 'Full', 'Elsewhere', 'Room again']);
});

test('the draft review that is saved is one that the check accepts', async () => {
  await page.locator('button[data-save=review]').click();
  expect(await page.locator('[data-save-hint]').textContent()).toContain('Choose under 2');
  await time('disruption').fill('2026-11-23T08:02');
  await page.locator('#scenario-accounts-locked-out summary').click();
  await page.locator('[data-take=accounts-locked-out]').click();
  await page.locator('[data-back=accounts]').check();
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('button[data-save=review]').click()]);
  const name = download.suggestedFilename();
  expect(name).toBe('2026-11-23-nobody-can-sign-in.md');
  const root = mkdtempSync(join(tmpdir(), 'draft-'));
  cpSync('content', root, { recursive: true });
  writeFileSync(join(root, 'reviews', name), readFileSync(await download.path()));
  const { placed, plan } = await folder(root, '2026-11-23');
  rmSync(root, { recursive: true, force: true });
  expect(plan.reviews.get(name.slice(0, -3))?.data.affected[0]).toMatchObject({ system: 'accounts', restoredAt: '2026-11-23T09:14+02:00' });
  expect(placed.filter(({ file, level }) => file === `reviews/${name}` && level === 'error')).toEqual([]);
});

test('without script all scenarios and the whole order are there, and nothing that does nothing', async () => {
  const plain = await sample.page({ javaScriptEnabled: false });
  await plain.goto(`${sample.address()}incident/`);
  expect(await plain.locator('details[id^=scenario-]').count()).toBe(6);
  expect(await plain.locator('.order > li').count()).toBe(10);
  expect(await plain.locator('main button:visible, main input[type=datetime-local]:visible').count()).toBe(0);
});
