import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import type { Day } from '../model/day.ts';
import { pagesIn } from './pdf-pages.ts';

/** Starts a browser; each print has one of its own, because a browser counts its tags on from one print to the next. */
export type Start = () => Promise<Browser>;

/**
 * Print a page that needs no other file as a PDF: tagged, with bookmarks, and with page numbers wherever an element has
 * `data-page-of`. The same page and browser give the same bytes.
 *
 * @param day what the file says of when it was made
 */
export async function pdfOf(html: string, day: Day, start: Start): Promise<Buffer> {
  const numbered = (numberOf: (id: string) => string) =>
    html.replace(/(data-page-of="([^"]+)"[^>]*>)/g, (_, open: string, id: string) => open + numberOf(id));
  if (!/data-page-of=/.test(html)) return settled(await printed(html, start), day);
  // The first print finds the pages, with room left for three digits; the second one tells them.
  const pages = pagesIn(
    await printed(
      numbered(() => '000'),
      start,
    ),
  );
  return settled(
    await printed(
      numbered((id) => String(pages.get(id) ?? '')),
      start,
    ),
    day,
  );
}

async function printed(html: string, start: Start): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'plan-pdf-'));
  const file = join(folder, 'plan.html');
  const browser = await start();
  try {
    writeFileSync(file, html);
    const page = await browser.newPage({ javaScriptEnabled: false, colorScheme: 'light' });
    await page.goto(pathToFileURL(file).href);
    return await page.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The file with the day instead of the moment of the print, and with tags counted anew; each of them keeps its length. */
function settled(pdf: Buffer, day: Day): Buffer {
  const text = pdf.toString('latin1');
  const moment = `${day.replaceAll('-', '')}000000`;
  // A browser counts tags on from a number that depends on when it was ready; their order does not.
  const ranks = new Map([...new Set(text.match(/\(node\d{8}\)/g))].sort().map((name, index) => [name, index + 1]));
  const made = text
    .replace(/\/(CreationDate|ModDate) \(D:\d{14}/g, (_, name: string) => `/${name} (D:${moment}`)
    .replace(/\(node\d{8}\)/g, (name) => `(node${String(ranks.get(name)).padStart(8, '0')})`);
  return Buffer.from(made, 'latin1');
}
