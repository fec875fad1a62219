import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Entry, titleOf } from '../model/plan.ts';
import { pathTo } from '../model/routes.ts';

/** Pages at the addresses that entries had before, which lead to where they are now. A page that is there is left alone. */
export function writeRedirects(folder: string, entries: readonly Entry[], base: string): void {
  for (const entry of entries) {
    for (const former of entry.data.formerly ?? []) {
      const place = join(folder, entry.collection, former);
      if (existsSync(place)) continue;
      mkdirSync(place, { recursive: true });
      writeFileSync(join(place, 'index.html'), page(titleOf(entry), base.replace(/\/$/, '') + pathTo(entry.collection, entry.id)));
    }
  }
}

const page = (title: string, address: string) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${escaped(title)}</title>
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${address}">
<link rel="canonical" href="${address}">
</head>
<body><main><h1>Moved</h1><p>This is now at <a href="${address}">${escaped(title)}</a>.</p></main></body>
</html>
`;

const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
