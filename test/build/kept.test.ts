import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { keptPages } from '../../src/build/kept.ts';
import { sha256 } from '../../src/build/manifest.ts';
import type { Origins } from '../../src/build/origins.ts';

const folder = mkdtempSync(join(tmpdir(), 'plan-kept-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const foot = '<footer>from commit 1ab</footer>';
const page = `<main>Ünicode ${foot} and text</main>${foot}</body>`;
const file = 'gaps/G-1/index.html';
const site = join(folder, 'site');

const origins = (more: Partial<Origins> = {}): Origins => ({
  shared: 'all fields',
  own: (path) => (path === 'gaps/G-1' ? 'own' : undefined),
  foot: () => foot,
  ...more,
});

/** A former site with one page, of which it is written down what it was made from. */
beforeEach(() => {
  rmSync(site, { recursive: true, force: true });
  mkdirSync(join(site, dirname(file)), { recursive: true });
  writeFileSync(join(site, file), page);
  const former = keptPages(site, 'code', origins());
  former.note('gaps/G-1', file, sha256(Buffer.from(page)));
  former.note('gaps', 'gaps/index.html', 'never kept');
  former.save();
});

const taken = (program = 'code', more: Partial<Origins> = {}, place = site) =>
  keptPages(place, program, origins(more)).take('gaps/G-1', file)?.bytes.toString();

test('a page is kept where all that it was made from is the same', () => {
  expect(taken()).toBe(page);
});

test('the foot of a kept page is the one of today, wherever the same words stand in it', () => {
  const now = '<footer>from commit 2cd, with 1 file not committed</footer>';
  expect(taken('code', { foot: () => now })).toBe(`<main>Ünicode ${foot} and text</main>${now}</body>`);
});

test.each([
  ['the code that makes pages', 'other code', {}],
  ['a field of an entry', 'code', { shared: 'other fields' }],
  ['its own text', 'code', { own: () => 'other' }],
  ['what is known of its kind of page', 'code', { own: () => undefined }],
  ['the foot, which is not known before the first page', 'code', { foot: () => undefined }],
])('a page is made anew after a change of %s', (_, program, more) => {
  expect(taken(program, more)).toBeUndefined();
});

test('a page is made anew where somebody changed it, or took it away', () => {
  writeFileSync(join(site, file), page.replace('text', 'lies'));
  expect(taken()).toBeUndefined();
  rmSync(join(site, file));
  expect(taken()).toBeUndefined();
});

test('a page is made anew for another place', () => {
  expect(taken('code', {}, join(folder, 'other'))).toBeUndefined();
});

test('what was never written down is not kept', () => {
  expect(keptPages(site, 'code', origins({ own: () => 'own' })).take('gaps', 'gaps/index.html')).toBeUndefined();
});
