import { objectionToPlace } from '../src/build/place.ts';
import { type Found, readToBuild, type Wanted } from '../src/build/reading.ts';
import { toPretty } from '../src/report/pretty.ts';
import { isError, summaryOf } from '../src/report/summary.ts';
import { paintFor, prefixOf, progressOn, Trouble } from './command.ts';

/**
 * Read and check the content before something is built from it. Errors are told on standard error.
 *
 * @returns nothing where errors forbid to go on
 * @throws Trouble when there is nothing to read, or no site can be made here
 */
export async function readyToBuild(wanted: Wanted): Promise<Extract<Found, { ok: true }> | undefined> {
  mustSuit();
  const progress = progressOn(process.stderr);
  progress('checking the content');
  const found = await readToBuild(wanted);
  progress('');
  if (!found.ok) throw new Trouble(found.sentence);
  const { placed, files, failing } = found;
  const errors = placed.filter(isError);
  if (errors.length > 0) {
    process.stderr.write(`${toPretty(errors, summaryOf(placed, files), prefixOf(wanted.content), paintFor(process.stderr))}\n\n`);
  }
  if (failing) process.stderr.write('Nothing was built: mend the errors first.\n');
  return failing ? undefined : found;
}

/** @throws Trouble when no site can be made where the project lies. */
export function mustSuit(): void {
  const objection = objectionToPlace();
  if (objection) throw new Trouble(objection);
}
