import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';

/** What to say where no browser is. */
export const noBrowser = 'no browser was found: install Chrome, Chromium or Edge, or name one in CHROMIUM_PATH';

/**
 * Start a browser: the one that `CHROMIUM_PATH` names, else one that is installed, else the one that comes with the
 * project's packages (Linux on x64). Nothing where there is none.
 *
 * @throws when the browser that was found does not start
 */
export async function startBrowser(): Promise<Browser | undefined> {
  // Few builds need it, and loading it takes longer than reading a small plan.
  const { chromium } = await import('playwright-core');
  const installed = process.env.CHROMIUM_PATH || findInstalled();
  if (installed) return chromium.launch({ executablePath: installed, args: quiet });
  const packed = await unpacked();
  return packed === undefined ? undefined : chromium.launch({ executablePath: packed, args: ['--no-sandbox', '--headless=shell'] });
}

/** Arguments that keep an installed browser from doing anything of its own. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const commands = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome', 'microsoft-edge'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...[process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap((folder) =>
    folder ? [`${folder}\\Google\\Chrome\\Application\\chrome.exe`, `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`] : [],
  ),
];

function findInstalled(): string | undefined {
  const found = places.find((place) => existsSync(place));
  if (found || process.platform === 'win32') return found;
  for (const name of commands) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    } catch {
      // Not this one.
    }
  }
  return undefined;
}

/** The browser of the packages, where they are installed with it; it unpacks itself into the temporary folder the first time. */
async function unpacked(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    return await packed.executablePath();
  } catch {
    return undefined;
  }
}
