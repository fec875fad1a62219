import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { relocated } from '../report/whole/relocated.ts';
import type { Reading } from '../source/content.ts';
import { fingerprintOf } from '../source/fingerprint.ts';
import { pictureOf } from '../source/picture.ts';
import { takeBundle } from './bundle.ts';
import { inlined } from './inline.ts';
import { type PagesOptions, withPages } from './pages.ts';

/** The whole plan as one page that needs no other file, without a site around it. */
export const bundleOf = (reading: Reading, options: PagesOptions): Promise<string> =>
  withPages(reading, { ...options, only: ['bundle'] }, ({ folder, base, script }) => takeBundle(folder, base, script));

/** The cards of all roles as one page that needs no other file; printed, each card has a page. */
export const roleCardsOf = (reading: Reading, options: PagesOptions): Promise<string> =>
  withPages(reading, { ...options, only: ['print/roles'] }, ({ folder, base }) =>
    inlined({ html: unlinked(readFileSync(join(folder, 'print/roles/index.html'), 'utf8')), folder, base }),
  );

/** A page without links to others; telephone numbers and addresses stay. */
const unlinked = (html: string) => relocated(html, { addressOf: () => undefined });

/** The words by which copies of this content are compared. */
export const wordsFor = ({ content }: Reading, options: PagesOptions): string =>
  fingerprintOf(content, (file) => pictureOf(file, options, options.commit));
