import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fingerprints } from '../../src/build/manifest.ts';

const folder = mkdtempSync(join(tmpdir(), 'plan-again-'));
const content = join(folder, 'content');
const site = join(folder, 'site');

const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=author', '-c', 'user.email=author@example.org', ...args], { cwd: content, stdio: 'pipe' });
const build = (out: string, day = '2026-11-23') =>
  execFileSync(process.execPath, ['scripts/build.ts', '--as-of', day, '--content', content, '--out', out], { stdio: 'pipe' });

/** Build over the former site, and once more where none was: both must be the same to the byte. */
function expectSameAsAnew(day?: string): void {
  const anew = join(folder, 'anew');
  rmSync(anew, { recursive: true, force: true });
  build(site, day);
  build(anew, day);
  expect(fingerprints(site)).toEqual(fingerprints(anew));
}

const texts = (in_: string) =>
  readdirSync(join(content, in_), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join(content, in_, file));
const edit = (file: string, change: (text: string) => string) => writeFileSync(file, change(readFileSync(file, 'utf8')));

beforeAll(() => {
  cpSync('content', content, { recursive: true });
  git('init', '-q');
  git('add', '-A');
  git('commit', '-qm', 'The plan');
  build(site);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('nothing changed', () => expectSameAsAnew());

test('the texts of reviews alone changed: they say more, and name what they did not', () => {
  for (const file of texts('reviews'))
    edit(file, (text) => `${text}\n## Afterwards\n\nSee [the ledger](../../systems/ledger-database.md). TODO: ask the *others*.\n`);
  expectSameAsAnew();
  for (const file of texts('reviews')) edit(file, (text) => text.replace('ask the *others*', 'ask'));
  expectSameAsAnew();
});

test('the texts of every other review, and of everything else, changed', () => {
  for (const file of texts('reviews').filter((_, index) => index % 2))
    edit(file, (text) => `${text}\nSomebody remembered **one thing more**.\n`);
  for (const name of ['sections', 'systems', 'scenarios', 'revisions', 'exercises', 'templates']) {
    for (const file of texts(name)) edit(file, (text) => `${text}\nOne sentence more.\n`);
  }
  expectSameAsAnew();
});

test('the change was committed', () => {
  git('commit', '-qam', 'Write more');
  expectSameAsAnew();
});

test('a field of one entry changed, which others show', () => {
  edit(join(content, 'roles.yaml'), (text) => text.replace(/title: .*/, 'title: Somebody else'));
  expectSameAsAnew();
});

test('a day later', () => expectSameAsAnew('2026-11-24'));
