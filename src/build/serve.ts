import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, relative, resolve, sep } from 'node:path';
import { mediaTypeOf } from './media.ts';

/** A site that is being served on this machine alone. */
export type Served = { readonly address: string; readonly close: () => Promise<void> };

/**
 * Serve a built site as any static host would: folders by their `index.html`, what is missing by `404.html`.
 *
 * @param port 0 takes any free port
 */
export function serveSite(folder: string, port: number): Promise<Served> {
  const base = baseOf(folder);
  const server = createServer((request, response) => {
    const path = decoded(request.url ?? '/');
    const file = path?.startsWith(base) ? fileFor(folder, path.slice(base.length)) : undefined;
    const found = file ?? join(folder, '404.html');
    if (file === undefined && path !== undefined && `${path}/` === base) return void response.writeHead(302, { location: base }).end();
    if (!existsSync(found)) return void response.writeHead(404).end();
    if (file && statSync(file).isDirectory()) return void response.writeHead(301, { location: `${base}${addressOf(folder, file)}/` }).end();
    response.writeHead(file ? 200 : 404, {
      'content-type': mediaTypeOf(found),
      'cache-control': 'no-cache',
    });
    createReadStream(found).pipe(response);
  });
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => {
      const address = `http://localhost:${(server.address() as AddressInfo).port}${base}`;
      done({ address, close: () => new Promise((closed) => server.close(() => closed())) });
    });
  });
}

/** The path below which a site was built to be served, as its start page says. */
function baseOf(folder: string): string {
  const start = join(folder, 'index.html');
  const icon = existsSync(start) ? /<link rel="icon" href="([^"]*)favicon\.svg"/.exec(readFileSync(start, 'utf8'))?.[1] : undefined;
  return icon ?? '/';
}

/** The address of a folder below the site, whatever way it was asked for. */
const addressOf = (folder: string, file: string) => encodeURI(relative(folder, file).split(sep).join('/'));

function decoded(url: string): string | undefined {
  try {
    return decodeURIComponent(url.split(/[?#]/)[0] ?? '/');
  } catch {
    return undefined;
  }
}

/** The file for a path; nothing outside the folder is ever served. */
function fileFor(folder: string, path: string): string | undefined {
  const file = resolve(folder, path.endsWith('/') || path === '' ? `${path}index.html` : path);
  return file.startsWith(folder + sep) && existsSync(file) ? file : undefined;
}
