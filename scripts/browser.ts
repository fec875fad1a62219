import type { Browser } from 'playwright-core';
import { noBrowser, startBrowser } from '../src/build/browser.ts';
import { Trouble } from './command.ts';

/**
 * Start the browser that is there.
 *
 * @throws Trouble where there is none, or where it does not start
 */
export async function browser(): Promise<Browser> {
  const started = await startBrowser().catch((error: Error) => {
    throw new Trouble(`the browser does not start: ${error.message.split('\n')[0]}; name another one in CHROMIUM_PATH`);
  });
  if (!started) throw new Trouble(noBrowser);
  return started;
}
