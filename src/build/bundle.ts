import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clientCode } from './client-code.ts';
import { inlined } from './inline.ts';

/** The name of the plan in one file, in the built site. */
export const bundleName = 'plan.html';

/**
 * Make the plan in one file from its built page, which is not part of the site and goes.
 *
 * @param built the folder of the built site
 * @param base what stands before every address of the site: `/` or `/dr/`
 * @returns the file's HTML
 */
export async function takeBundle(built: string, base: string): Promise<string> {
  const place = join(built, 'bundle');
  const html = inlined({ html: readFileSync(join(place, 'index.html'), 'utf8'), folder: built, base, code: await clientCode() });
  rmSync(place, { recursive: true });
  return html;
}

/** Put the plan in one file into a built site, and tell its size where pages offer it. */
export async function writeBundle(built: string, base: string): Promise<void> {
  const html = await takeBundle(built, base);
  writeFileSync(join(built, bundleName), html);
  tellSize(built, bundleName, Buffer.byteLength(html));
}

/** Pages that offer copies for download. */
const offering = ['print/index.html', 'incident/index.html'];

/** Tell the size of a file where pages offer it: in elements with `data-size-of`. */
export function tellSize(built: string, name: string, bytes: number): void {
  for (const page of offering.map((one) => join(built, one))) {
    const html = readFileSync(page, 'utf8');
    writeFileSync(
      page,
      html.replaceAll(new RegExp(`(data-size-of="${name}"[^>]*>)[^<]*`, 'g'), (_, start: string) => start + sizeOf(bytes)),
    );
  }
}

/** A size as people read it: `412 KB`, `2.1 MB`. */
export const sizeOf = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
