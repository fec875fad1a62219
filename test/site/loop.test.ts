import type { BrowserContext, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { visit } from './visit.ts';

const sample = visit('sample');

/** Look at a page of the sample, which was built on 23 November 2026, on another day. */
async function read<Found>(
  path: string,
  at: string,
  look: (page: Page, context: BrowserContext) => Promise<Found>,
  script = true,
): Promise<Found> {
  const page = await sample.page({ javaScriptEnabled: script, timezoneId: 'America/New_York' });
  if (script) await page.clock.install({ time: new Date(at) });
  await page.goto(sample.address() + path);
  return look(page, page.context());
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();
const certificate = (page: Page) => page.locator('section:has(#due) tr', { hasText: 'G-2026-14' }).locator('.mark');

test.each([
  ['on the day of the build', '2026-11-23T10:00:00+02:00', 'in 7 days', 'watch', 'Eight things are overdue'],
  ['when its clock is behind', '2026-11-01T10:00:00+02:00', 'in 7 days', 'watch', 'Eight things are overdue'],
  ['a week later', '2026-11-30T10:00:00+02:00', 'today', 'watch', 'Eight things are overdue'],
  ['at the last moment, in the time of the plan', '2026-11-30T23:59:00+02:00', 'today', 'watch', 'Eight things are overdue'],
  ['just after midnight, in the time of the plan', '2026-12-01T00:01:00+02:00', '1 day late', 'bad', 'Ten things are overdue'],
  ['three days late', '2026-12-03T10:00:00+02:00', '3 days late', 'bad', 'overdue'],
])('a deadline ages with its reader: %s', async (_, at, word, state, count) => {
  const found = await read('', at, async (page) => ({
    word: await certificate(page).textContent(),
    state: await certificate(page).getAttribute('class'),
    heading: await heading(page),
  }));
  expect(found.word).toBe(word);
  expect(found.state).toContain(state);
  expect(found.heading).toContain(count);
});

test('a gap that was in time says when it is late', async () => {
  const state = (page: Page) => page.locator('tr', { hasText: 'G-2026-14' }).locator('.mark').textContent();
  expect(await read('gaps/', '2026-11-30T10:00:00+02:00', state)).toBe('Implemented');
  expect(await read('gaps/', '2026-12-05T10:00:00+02:00', state)).toBe('Implemented, 5 days late');
  expect(await read('gaps/', '2026-12-31T10:00:00+02:00', heading)).toMatch(/^Twelve of 23 gaps are unresolved, \w+ of them overdue$/);
});

test('an exercise says when it is late, and a repetition that it is one', async () => {
  const state = (title: string) => (page: Page) => page.locator('#exercises tr', { hasText: title }).locator('.mark').textContent();
  const night = state('Night drill, January 2027');
  expect(await read('exercises/', '2027-01-21T10:00:00+02:00', night)).toBe('Planned');
  expect(await read('exercises/', '2027-01-24T10:00:00+02:00', night)).toBe('3 days late');
  const failover = state('Region failover, second half of 2026');
  expect(await read('exercises/', '2027-05-03T10:00:00+02:00', failover)).toBe('Held');
  expect(await read('exercises/', '2027-05-04T10:00:00+02:00', failover)).toBe('Again, 1 day late');
});

test('an exercise whose day has passed in vain is neither planned nor next, on the day of the build and later', async () => {
  const holes = (page: Page) => page.locator('#holes').textContent();
  const row = (section: string, text: string) => (page: Page) =>
    page
      .locator(`section:has(#${section}) tr`, { hasText: text })
      .first()
      .locator('td')
      .evaluateAll((cells) => cells.map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim()));
  const [build, before, after] = ['2026-11-23T10:00:00+02:00', '2027-01-21T10:00:00+02:00', '2027-01-22T10:00:00+02:00'];
  expect([await read('exercises/', build, holes), await read('exercises/', before, holes)]).toEqual(
    Array(2).fill('24 holes, two of them planned'),
  );
  expect(await read('exercises/', after, holes)).toBe('24 holes, none of them planned');
  expect(await read('exercises/', build, row('holes', 'Network switch between the sites'))).toContain(
    'No planNetwork switch between the sites was due 28 Oct 2026',
  );
  expect(await read('exercises/', build, row('practised', 'Network engineer'))).toContain(
    'nothing plannedNetwork switch between the sites was due 28 Oct 2026',
  );
  expect(await read('exercises/', before, row('practised', 'Payments lead'))).toContain('Night drill, January 2027, 21 Jan 2027');
  expect(await read('exercises/', after, row('practised', 'Payments lead'))).toContain('Night drill, January 2027, was due 21 Jan 2027');
  expect(await read('scenarios/', build, row('all', 'was due'))).toContain('was due 28 Oct 2026');
  const kinds = row('covered', '21 Jan 2027');
  expect(await read('scenarios/accounts-locked-out/', before, kinds)).toEqual(['today', 'Simulation, planned', '21 Jan 2027']);
  expect(await read('scenarios/accounts-locked-out/', after, kinds)).toEqual(['1 day late', 'Simulation, overdue', '21 Jan 2027']);
});

test('months after the build titles and figures agree with their rows', async () => {
  const late = (page: Page) => page.locator('main [data-row] .mark', { hasText: 'late' }).count();
  const at = '2027-05-04T10:00:00+02:00';
  await read('sections/?state=late', '2027-02-21T10:00:00+02:00', async (page) => {
    const rows = await late(page);
    expect(rows).toBeGreaterThan(1);
    expect(await heading(page)).toContain(`${rows} of the plan’s 13 sections are overdue for review`);
    expect(await page.locator('[data-count-of]').textContent()).toBe(`${rows} of 13 shown`);
  });
  await read('exercises/?state=planned', at, async (page) => {
    expect(await heading(page)).toMatch(
      new RegExp(`^${['One', 'Two', 'Three', 'Four'][(await late(page)) - 1]} exercises? (is|are) overdue, none is planned$`),
    );
    expect(await page.locator('[data-count-of]').textContent()).toMatch(/^0 of/);
  });
  await read('', at, async (page) => {
    const first = await page.locator('section:has(#due) .mark').first().textContent();
    expect(await page.locator('.figures').textContent()).toContain(`the oldest for ${first?.replace(' late', '')}`);
    expect(await page.locator('.figures').textContent()).toContain('as of 23 Nov 2026');
  });
});

test('a deferral that has ended is told everywhere on the page of its gap, and on that of the revision that put it off', async () => {
  const deferred = (page: Page) => page.locator('[data-row][data-state=deferred] .id').first().textContent();
  const id = await read('gaps/', '2026-11-23T10:00:00+02:00', deferred);
  const decided = (page: Page) =>
    page
      .locator('section:has-text("put off or accepted") tr', { hasText: id ?? '' })
      .locator('.mark')
      .textContent();
  const states = async (page: Page) => [
    await page.locator('.title .mark').textContent(),
    await page.locator('dt:text-is("State") + dd').textContent(),
    await page.locator('[data-as-of]').first().isVisible(),
  ];
  expect(await read(`gaps/${id}/`, '2026-11-23T10:00:00+02:00', states)).toEqual(['Deferred', 'Deferred', false]);
  expect(await read('revisions/1.3.0/', '2026-11-23T10:00:00+02:00', decided)).toBe('Deferred');
  expect(await read(`gaps/${id}/`, '2029-01-01T10:00:00+02:00', states)).toEqual([
    expect.stringMatching(/^Open, \d+ days late$/),
    'Open',
    true,
  ]);
  expect(await read('revisions/1.3.0/', '2029-01-01T10:00:00+02:00', decided)).toMatch(/^Open, \d+ days late$/);
});

test('the overview says of each critical system what stands ready elsewhere', async () => {
  const row = (page: Page) => page.locator('section:has(#tier) tr', { hasText: 'Payments' }).textContent();
  expect(await read('', '2026-11-23T10:00:00+02:00', row)).toContain('Warm standby');
});

test('without script the text is right as built', async () => {
  expect(await read('', '', (page) => certificate(page).textContent(), false)).toBe('in 7 days');
  expect(await read('gaps/', '', (page) => page.locator('.filters').isVisible(), false)).toBe(false);
});

test('the register is filtered without a reload, and the choice is in the address', async () => {
  await read('gaps/', '2026-11-23T10:00:00+02:00', async (page) => {
    const rows = page.locator('#register [data-row]:visible');
    expect(await rows.count()).toBe(23);
    await page.getByLabel('Severity').selectOption('high');
    await page.getByLabel('State').selectOption('implemented');
    const ids = () => rows.locator('.id').allTextContents();
    expect(await ids()).toEqual(['G-2026-14', 'G-2026-20']);
    expect(new URL(page.url()).search).toBe('?severity=high&state=implemented');
    await page.reload();
    expect(await ids()).toEqual(['G-2026-14', 'G-2026-20']);
    await page.getByRole('button', { name: 'Clear' }).click();
    await expect.poll(() => rows.count()).toBe(23);
  });
});

test('an auditor walks from a finding to its proof and back, by links alone', async () => {
  await read('reviews/2026-03-12-ledger-storage/', '2026-11-23T10:00:00+02:00', async (page) => {
    await page.locator('main').getByRole('link', { name: 'G-2026-07', exact: true }).first().click();
    await page.getByRole('listitem').filter({ hasText: 'Plan changed' }).getByRole('link', { name: 'Revision 1.2.0' }).click();
    expect(await heading(page)).toBe('Payments recovers in two hours, from a warm standby.');
    await page.locator('#answers ~ *').getByRole('link', { name: 'G-2026-07' }).click();
    await page.locator('section:has(#proof)').getByRole('link').first().click();
    expect(await heading(page)).toContain('Region failover, second half of 2026');
    await page.locator('main').getByRole('link', { name: 'G-2026-07', exact: true }).first().click();
    await page.getByRole('listitem').filter({ hasText: 'Found' }).getByRole('link').click();
    expect(page.url()).toContain('/reviews/2026-03-12-ledger-storage/');
  });
});

test('a message is filled in and keeps what was typed as text', async () => {
  await read('templates/customers-interrupted/', '2026-11-23T10:00:00+02:00', async (page) => {
    await page.getByLabel('Service').fill('<b>Paying</b> by card');
    expect(await page.locator('#letter p').first().textContent()).toBe('<b>Paying</b> by card has been interrupted since {{startedAt}}.');
    await page.getByLabel('Service').fill('');
    expect(await page.locator('#letter p').first().textContent()).toContain('{{service}} has been');
  });
});

test('every rule has a page that says why', async () => {
  await read('checks/rules/', '2026-11-23T10:00:00+02:00', async (page) => {
    await page.getByRole('link', { name: 'gaps/overdue' }).click();
    expect(await heading(page)).toBe('A gap past its day is a promise broken to the next incident.');
    expect(await page.locator('.finds > li').count()).toBe(2);
  });
});
