import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type * as program from '../../src/build/entry.ts';
import { makePages } from '../../src/build/made.ts';

const out = mkdtempSync(join(tmpdir(), 'plan-made-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));

/** Pages by path, each searchable or not, told as the compiled program tells them. */
function programOf(pages: Readonly<Record<string, boolean>>): typeof program {
  const route = { type: 'page', route: '/any', pattern: /./ };
  return {
    paths: async () => Object.keys(pages).map((path) => ({ pathname: `/${path}`, route })),
    render: async ({ url }: Request) => {
      const path = new URL(url).pathname.replace(/^\/|\/$/g, '');
      return Buffer.from(pages[path] ? '<main data-pagefind-body>' : '<main>');
    },
  } as never;
}

test('search is told of the pages that it may find, and of no others', async () => {
  const told: string[] = [];
  const search = { add: (glob: string) => told.push(glob), finish: () => told.push('end') } as never;
  const pages = {
    '': true,
    'sections/one': true,
    'sections/two': false,
    'revisions/1.0.0/plan': false,
    'revisions/1.0.0/sections/one': false,
  };
  await makePages(programOf(pages), { out, base: '/', search });
  expect(told).toEqual(['index.html', 'sections/{one}/index.html', 'end']);
});
