import { isActingAddress, schemeOf } from './address.ts';

/** What an address in a Markdown text names. */
export type Target =
  | { readonly kind: 'outside'; readonly url: string }
  | { readonly kind: 'acting'; readonly url: string }
  /** A file or folder below the content folder, relative to it; the folder itself is the empty text. */
  | { readonly kind: 'file'; readonly file: string; readonly anchor?: string }
  /** A page of the built site, from its root. */
  | { readonly kind: 'page'; readonly path: string; readonly anchor?: string }
  /** A path that leads out of the content folder, or cannot be read. */
  | { readonly kind: 'nowhere'; readonly url: string };

/** Whether a file is a picture that pages can show, by its name. */
export const isPicture = (file: string): boolean => /\.(?:png|jpe?g|gif|svg|webp|avif)$/i.test(file);

/**
 * Read an address as it stands in a file of the content folder.
 *
 * @param url as written: `../systems/payments.md#steps`, `#steps`, `https://example.org`
 * @param from the file that it stands in, relative to the content folder
 */
export function targetOf(url: string, from: string): Target {
  if (isActingAddress(url)) return { kind: 'acting', url };
  if (schemeOf(url) || url.startsWith('//')) return { kind: 'outside', url };
  const [written = '', ...anchors] = url.split('#');
  const path = decoded(written.split('?')[0] ?? '');
  const anchor = anchors.length ? decoded(anchors.join('#')) : undefined;
  if (path === undefined) return { kind: 'nowhere', url };
  const end = anchor ? { anchor } : {};
  if (path === '') return { kind: 'file', file: from, ...end };
  if (path.startsWith('/')) return { kind: 'page', path: path.endsWith('/') || /\.[a-z]+$/.test(path) ? path : `${path}/`, ...end };
  const file = join(from, path);
  return file === undefined ? { kind: 'nowhere', url } : { kind: 'file', file, ...end };
}

/**
 * The address of a file as an author writes it: `../assets/yard.png`, with spaces that Markdown takes.
 *
 * @param file what it leads to, relative to the content folder
 * @param from the file that it is to stand in
 */
export function addressFrom(file: string, from: string): string {
  const to = file.split('/');
  const folders = from.split('/').slice(0, -1);
  const apart = folders.findIndex((folder, index) => index >= to.length - 1 || folder !== to[index]);
  const shared = apart === -1 ? folders.length : apart;
  return [...folders.slice(shared).map(() => '..'), ...to.slice(shared)].join('/').replaceAll(' ', '%20');
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** A relative path from a file; `undefined` where it leads out of the content folder. */
function join(from: string, path: string): string | undefined {
  const parts = from.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}
