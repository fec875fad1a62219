import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { sha256 } from './manifest.ts';
import type { Origins } from './origins.ts';
import { project } from './place.ts';

/** Pages that need not be made again, because what they are made from is as it was. */
export type KeptPages = {
  /** A page as it stands in the former site; `undefined` where it has to be made. */
  readonly take: (path: string, file: string) => KeptPage | undefined;
  /** Remember what a page of the new site was made from. */
  readonly note: (path: string, file: string, hash: string) => void;
  /** Write down what the pages of a site were made from, once the site is in its place. */
  readonly save: () => void;
};

/** The bytes of a page that need not be made again, and their SHA-256. */
export type KeptPage = { readonly bytes: Buffer; readonly hash: string };

/** By file: what a page was made from beside what all are, and the SHA-256 of its bytes. */
type Pages = Readonly<Record<string, readonly [own: string, hash: string]>>;
type List = { readonly shared: string; readonly foot: string; readonly pages: Pages };

const lists = join(project, '.cache', 'pages');

/**
 * What can be kept of the site that stands at a place. A page is taken only where its bytes are those that were written then, so
 * whatever happened to the former site, no page of the new one is wrong.
 *
 * @param out where the former site is, and the new one will be
 * @param program a word for the compiled code that makes the pages
 */
export function keptPages(out: string, program: string, { shared, own, foot }: Origins): KeptPages {
  const place = resolve(out);
  const list = join(lists, `${sha256(Buffer.from(place)).slice(0, 32)}.json`);
  const all = `${program} ${shared}`;
  const former = existsSync(place) ? readList(list) : undefined;
  const pages = (former?.shared === all && former.pages) || {};
  const next: Record<string, readonly [string, string]> = {};
  const origins = new Map<string, string>();
  return {
    take: (path, file) => {
      const now = foot();
      const [origin, hash] = pages[file] ?? [];
      if (!former || !now || !origin || hash === undefined || origin !== own(path)) return undefined;
      origins.set(path, origin);
      const bytes = read(join(place, file));
      return bytes && sha256(bytes) === hash ? withFoot({ bytes, hash }, former.foot, now) : undefined;
    },
    note: (path, file, hash) => {
      const origin = origins.get(path) ?? own(path);
      if (origin) next[file] = [origin, hash];
    },
    save: () => {
      const now = foot();
      if (now) write(list, { shared: all, foot: now, pages: next });
    },
  };
}

function withFoot(page: KeptPage, former: string, now: string): KeptPage | undefined {
  if (former === now) return page;
  const start = page.bytes.lastIndexOf(former);
  if (start === -1) return undefined;
  const end = start + Buffer.byteLength(former);
  const bytes = Buffer.concat([page.bytes.subarray(0, start), Buffer.from(now), page.bytes.subarray(end)]);
  return { bytes, hash: sha256(bytes) };
}

function read(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

function readList(file: string): List | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as List;
  } catch {
    return undefined;
  }
}

/** A list that cannot be written is one that the next build does without. */
function write(file: string, list: List): void {
  const fresh = `${file}.${process.pid}`;
  try {
    mkdirSync(lists, { recursive: true });
    writeFileSync(fresh, JSON.stringify(list));
    renameSync(fresh, file);
    for (const name of readdirSync(lists)) forget(join(lists, name));
  } catch {
    rmSync(fresh, { force: true });
  }
}

const week = 7 * 24 * 60 * 60 * 1000;

/** A list that no build has written for a week is of a place that is built no more, or of a run that was killed. */
function forget(list: string): void {
  if (Date.now() - statSync(list).mtimeMs > week) rmSync(list, { force: true });
}
