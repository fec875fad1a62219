import type { Reading } from './content.ts';
import { readContent } from './content.ts';
import { siteOptions } from './options.ts';
import { readTree } from './tree.ts';

/** Vite loads modules of its own; what is read once must be known to all of them. */
const key = Symbol.for('recovery-plan-site: what was read');
const store = globalThis as { [key]?: Promise<Reading> };

/** The content of this run, read once for the whole process. */
export function sharedReading(): Promise<Reading> {
  store[key] ??= Promise.resolve().then(() => readContent(readTree(siteOptions().content)));
  return store[key];
}

/** Give the process a reading that is there already, or forget it, so that the next one reads again. */
export function shareReading(reading: Reading | undefined): void {
  if (reading) store[key] = Promise.resolve(reading);
  else delete store[key];
}
