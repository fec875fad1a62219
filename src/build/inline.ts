import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { mediaTypeOf } from './media.ts';

/** A built page and what it stands in. */
export type Page = {
  readonly html: string;
  /** The folder of the built site, which holds its styles and pictures. */
  readonly folder: string;
  /** What stands before every address of the site: `/` or `/dr/`. */
  readonly base: string;
  /** Code for the page; nothing leaves it without script. */
  readonly code?: string;
};

/**
 * Put everything that a page needs into the page. Its own policy then forbids every request and everything but what stands in it;
 * a picture that is not of this site shows its words alone.
 *
 * @throws when a style of the page is not there
 */
export function inlined({ html, folder, base, code }: Page): string {
  const fileAt = (address: string) => join(folder, decodeURI(address.slice(base.length)));
  const styles: string[] = [];
  const bare = html
    .replace(/<link rel="stylesheet" href="([^"]+)"[^>]*>/g, (_, address: string) => {
      styles.push(readFileSync(fileAt(address), 'utf8').trim());
      return '';
    })
    .replace(/<style>([^<]*)<\/style>/g, (_, own: string) => {
      styles.push(own);
      return '';
    })
    .replace(
      /<script type="module"[^>]*><\/script>|<meta http-equiv="content-security-policy"[^>]*>|<link rel="(?:icon|alternate)"[^>]*>/g,
      '',
    )
    .replace(
      /(<img\s[^>]*?src=")([^":]+)(")/g,
      (_, start: string, address: string, end: string) => start + (pictureAt(address, folder, base) ?? address) + end,
    );
  const style = styles.join('\n');
  const script = code ? `<script>${code}</script>` : '';
  return bare
    .replace('</head>', () => `<meta http-equiv="content-security-policy" content="${policy(style, code)}"><style>${style}</style></head>`)
    .replace('</body>', () => `${script}</body>`);
}

const policy = (style: string, code: string | undefined): string =>
  `default-src 'none'; style-src ${hashOf(style)}; img-src data:; form-action 'none'; base-uri 'none'${code ? `; script-src ${hashOf(code)}` : ''}`;

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** A picture of the site as an address that holds it; nothing for what is not a file of the site. */
function pictureAt(address: string, folder: string, base: string): string | undefined {
  const file = fileOf(address, folder, base);
  if (!file || !statSync(file, { throwIfNoEntry: false })?.isFile()) return undefined;
  return `data:${mediaTypeOf(file).replace('; ', ';')};base64,${readFileSync(file).toString('base64')}`;
}

function fileOf(address: string, folder: string, base: string): string | undefined {
  const url = URL.parse(address, 'https://site.invalid/');
  if (url?.host !== 'site.invalid' || !url.pathname.startsWith(base)) return undefined;
  try {
    const file = resolve(folder, `./${decodeURIComponent(url.pathname.slice(base.length))}`);
    return file.startsWith(resolve(folder) + sep) && !file.includes('\0') ? file : undefined;
  } catch {
    return undefined;
  }
}
