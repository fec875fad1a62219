import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { folder } from '../../src/folder.ts';
import { type Entry, planOf } from '../../src/model/plan.ts';
import { fixedPages } from '../../src/model/routes.ts';
import { rules } from '../../src/rules/index.ts';
import { remarksOf } from '../rules/findings.ts';
import { pagesOf } from './pages.ts';

test.each(['sample', 'incidents', 'strange'] as const)('%s has what every site has', (name) => {
  const site = inject('sites')[name];
  const isThere = (path: string) => existsSync(join(site, path.endsWith('/') ? `${path}index.html` : path));
  expect(fixedPages.filter((path) => !isThere(path))).toEqual([]);
});

test('a text may link to every page that is made, but for states of the past', async () => {
  const { plan } = await folder('content', '2026-11-23');
  const links = pagesOf(inject('sites').sample).map(({ path }, line) => ({ url: path, text: 'there', line, column: 1, picture: false }));
  const [first, ...others] = plan.entries;
  const entry: Entry | undefined = first && { ...first, body: { ...first.body, outline: { ...first.body.outline, links } } };
  const link = rules.find(({ id }) => id === 'content/link');
  if (!entry || !link) throw new Error('no entry and no rule');
  const refused = remarksOf(link, planOf({ ...plan, entries: [entry, ...others] }));
  const past = /`\/revisions\/[\d.]+\/\w+\//;
  expect(refused.map(({ message }) => message).filter((message) => !past.test(message))).toEqual([]);
  expect(links.length).toBeGreaterThan(100);
});

test('the page of data lists every file for other programs, and each page leads to it', () => {
  const site = inject('sites').sample;
  const page = readFileSync(join(site, 'data/index.html'), 'utf8');
  const files = readdirSync(join(site, 'data')).filter((name) => name !== 'index.html');
  expect(files.length).toBeGreaterThan(10);
  for (const file of [...files.map((name) => `data/${name}`), 'feed.xml', 'manifest.json', 'SHA256SUMS'])
    expect(page, file).toContain(`<a href="/${file}">${file}</a>`);
  expect(readFileSync(join(site, 'index.html'), 'utf8')).toContain('<a href="/data/">Data</a>');
});
