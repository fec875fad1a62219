import { createHash } from 'node:crypto';
import type { Content } from '../model/plan.ts';
import { voiceWords } from './voice-words.ts';

/** So many words: two plans that differ share them once in four thousand million times. */
const length = 4;

/**
 * What two people say to each other to find out whether they read the same plan: `acorn river lamp stone`. It follows from
 * what the entries say and from the pictures, not from the day of the build; each edition has its own.
 *
 * @param pictureOf the bytes of a picture of the content; one that is not there counts as empty
 */
export function fingerprintOf({ settings, entries, files }: Content, pictureOf: (file: string) => Uint8Array | undefined): string {
  const hash = createHash('sha256').update(JSON.stringify(settings));
  for (const { collection, id, data, body } of entries) hash.update(JSON.stringify([collection, id, data, body.text]));
  for (const file of files.filter((one) => one.startsWith('assets/'))) {
    hash.update(JSON.stringify([file])).update(pictureOf(file) ?? new Uint8Array());
  }
  return [...hash.digest().subarray(0, length)].map((byte) => voiceWords[byte]).join(' ');
}
