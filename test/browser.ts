import type { Browser } from 'playwright-core';
import { noBrowser, startBrowser } from '../src/build/browser.ts';

/**
 * Start the browser that is there.
 *
 * @throws in one line, when there is none
 */
export async function openBrowser(): Promise<Browser> {
  const browser = await startBrowser();
  if (!browser) throw new Error(noBrowser);
  return browser;
}
