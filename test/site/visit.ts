import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { type Served, serveSite } from '../../src/build/serve.ts';
import { openBrowser } from '../browser.ts';

/** A built site, served, and a browser to look at it. */
export type Visit = {
  /** Where the site is, with `/` at its end. */
  readonly address: () => string;
  /** A page of its own, with what it keeps; closed after the test. */
  readonly page: (options?: BrowserContextOptions) => Promise<Page>;
};

/** Serve one of the sites that the tests share for the tests of a file; service workers are kept out unless asked for. */
export function visit(site: 'sample' | 'incidents' | 'strange'): Visit {
  let browser: Browser;
  let served: Served;
  const open: Page[] = [];
  beforeAll(async () => {
    browser = await openBrowser();
    served = await serveSite(inject('sites')[site], 0);
  });
  afterEach(async () => {
    for (const page of open.splice(0)) await page.context().close();
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });
  return {
    address: () => served.address,
    page: async (options = {}) => {
      const context = await browser.newContext({ serviceWorkers: 'block', ...options });
      const page = await context.newPage();
      open.push(page);
      return page;
    },
  };
}
