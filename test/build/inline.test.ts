import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { inlined } from '../../src/build/inline.ts';

const outside = mkdtempSync(join(tmpdir(), 'inline-'));
const folder = join(outside, 'site');
writeFileSync(join(outside, 'secret.png'), 'secret');
afterAll(() => rmSync(outside, { recursive: true, force: true }));
mkdirSync(join(folder, 'assets'), { recursive: true });
writeFileSync(join(folder, 'assets/a picture.png'), 'bytes');

const page = (img: string) => inlined({ html: `<html><head></head><body>${img}</body></html>`, folder, base: '/dr/' });

test('a picture of the site is put into the page', () => {
  expect(page('<img src="/dr/assets/a%20picture.png" alt="rack">')).toContain(
    `<img src="data:image/png;base64,${Buffer.from('bytes').toString('base64')}" alt="rack">`,
  );
});

test.each([
  '//host.example/x.png',
  '/dr/assets/gone.png',
  '/other/x.png',
  '../x.png',
  '/dr/%E0%A4%A.png',
  '/dr/../secret.png',
  '/dr/%2e%2e/secret.png',
  '/dr/..%2fsecret.png',
  '/dr/assets',
  '/dr/%00',
  '//[',
])('one that is not of the site shows its words alone: %s', (src) => {
  expect(page(`<img src="${src}" alt="rack">`)).toContain(`<img src="${src}" alt="rack">`);
});
