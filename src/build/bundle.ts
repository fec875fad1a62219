import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inlined } from './inline.ts';
import type { Made } from './pages.ts';
import { sizeOf } from './size.ts';

/**
 * Make the plan in one file from its built page, which is not part of the site and goes.
 *
 * @param built the folder of the built site
 * @param base what stands before every address of the site: `/` or `/dr/`
 * @param script the scripts of the plan, as one text
 * @returns the file's HTML
 */
export function takeBundle(built: string, base: string, script: string): string {
  const place = join(built, 'bundle');
  const html = inlined({ html: readFileSync(join(place, 'index.html'), 'utf8'), folder: built, base, code: script });
  rmSync(place, { recursive: true });
  return html;
}

/**
 * Put copies of the plan into a built site, and tell their sizes where pages offer them.
 *
 * @param print makes a PDF of the one file, where the site offers one
 */
export async function writeCopies(
  { folder: built, base, script }: Pick<Made, 'folder' | 'base' | 'script'>,
  print?: (html: string) => Promise<Buffer>,
): Promise<void> {
  const html = takeBundle(built, base, script);
  writeCopy(built, 'plan.html', Buffer.from(html));
  if (print) writeCopy(built, 'plan.pdf', await print(html));
}

function writeCopy(built: string, name: string, bytes: Buffer): void {
  writeFileSync(join(built, name), bytes);
  tellSize(built, name, bytes.length);
}

/** Pages that offer copies for download, and are written again when these are there. */
export const offering = ['print/index.html', 'incident/index.html'];

/** Tell the size of a file where pages offer it: in elements with `data-size-of`. */
function tellSize(built: string, name: string, bytes: number): void {
  for (const page of offering.map((one) => join(built, one))) {
    const html = readFileSync(page, 'utf8');
    writeFileSync(
      page,
      html.replaceAll(new RegExp(`(data-size-of="${name}"[^>]*>)[^<]*`, 'g'), (_, start: string) => start + sizeOf(bytes)),
    );
  }
}
