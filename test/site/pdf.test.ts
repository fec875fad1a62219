import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { pdfOf } from '../../src/build/pdf.ts';
import { pagesIn } from '../../src/build/pdf-pages.ts';
import { folder } from '../../src/folder.ts';
import { openBrowser } from '../browser.ts';
import { smallPlan, write } from './small.ts';

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;

/** The words of a page as they stand on it. */
async function wordsOn(document: Document, number: number): Promise<string> {
  const { items } = await (await document.getPage(number)).getTextContent();
  return items
    .map((item) => ('str' in item ? item.str : ''))
    .join(' ')
    .replace(/\s+/g, ' ');
}

describe('the plan as a PDF', () => {
  const html = readFileSync(join(inject('sites').sample, 'plan.html'), 'utf8');
  let pdf: Buffer;
  let document: Document;
  beforeAll(async () => {
    pdf = await pdfOf(html, '2026-11-23', openBrowser);
    document = await getDocumentProxy(new Uint8Array(pdf));
  });

  test('has the same bytes when it is printed again', async () => {
    expect((await pdfOf(html, '2026-11-23', openBrowser)).equals(pdf)).toBe(true);
  });

  test('is tagged for screen readers, has a title and a language, and shows them', async () => {
    const { info } = await document.getMetadata();
    expect(info).toMatchObject({ Title: 'SayPro disaster recovery plan, version 1.4.0', Language: 'en' });
    expect((await document.getMarkInfo())?.Marked).toBe(true);
    const tree = JSON.stringify(await (await document.getPage(pagesIn(pdf).get('order') ?? 0)).getStructTree());
    expect(tree.includes('"role":"H2"') && tree.includes('"role":"Table"') && tree.includes('"role":"TH"')).toBe(true);
  });

  test('has bookmarks for chapters and entries', async () => {
    const [plan] = (await document.getOutline()) ?? [];
    const chapters = plan?.items.map(({ title }: { title: string }) => title) ?? [];
    expect(chapters).toEqual(expect.arrayContaining(['What to do now', 'Order of recovery', 'The plan', 'Roles', 'Reviews']));
    const systems = plan?.items.find(({ title }: { title: string }) => title.startsWith('Systems'))?.items;
    expect(systems?.map(({ title }: { title: string }) => title)).toContain('Payments');
  });

  test('tells in its contents the page on which each entry is', async () => {
    const { plan } = await folder('content', '2026-11-23');
    const pages = pagesIn(pdf);
    const contents = `${await wordsOn(document, 1)} ${await wordsOn(document, 2)}`;
    for (const [id, { data }] of plan.systems) {
      const page = pages.get(`systems/${id}`) ?? 0;
      expect(await wordsOn(document, page), id).toContain(data.name);
      expect(contents).toMatch(new RegExp(`${data.name.replace('-', '\\-')} ?${page}\\b`));
    }
  });

  test('says on every page but the first what it is, of which day, and which page', async () => {
    expect(await wordsOn(document, 1)).not.toContain(`1 / ${document.numPages}`);
    for (const number of [2, 10, document.numPages]) {
      const words = await wordsOn(document, number);
      expect(words).toContain('SayPro disaster recovery plan, version 1.4.0');
      expect(words).toContain('A copy of 23 Nov 2026');
      expect(words).toContain(`${number} / ${document.numPages}`);
    }
  });

  test('leads within itself, and tells nothing of the machine', async () => {
    const links = (await (await document.getPage(1)).getAnnotations()).map(({ dest }) => dest);
    expect(links).toEqual(expect.arrayContaining(['incident', 'systems/payments', 'reviews']));
    expect(/file:|\/tmp\//.exec(pdf.toString('latin1'))?.[0]).toBeUndefined();
  });
});

describe('the command', () => {
  const root = mkdtempSync(join(tmpdir(), 'plan-pdf-test-'));
  const roles = '- { id: keeper, title: Keeper of the plan, party: employee }\n- { id: helper, title: Helper, party: employee }\n';
  const content = write(join(root, 'content'), smallPlan({ 'roles.yaml': roles }));
  const run = (script: string, args: readonly string[], environment = {}) =>
    spawnSync(process.execPath, [`scripts/${script}.ts`, '--as-of', '2026-11-23', '--content', content, ...args], {
      encoding: 'utf8',
      env: { ...process.env, ...environment },
    });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  test('prints a card for each role, one page each', async () => {
    const out = join(root, 'cards.pdf');
    expect(run('pdf', ['--cards', '--out', out]).status).toBe(0);
    const cards = await getDocumentProxy(new Uint8Array(readFileSync(out)));
    expect(cards.numPages).toBe(2);
    expect(await wordsOn(cards, 2)).toContain('Helper');
  });

  test('says in one line that no browser starts', () => {
    const { status, stderr } = run('pdf', ['--out', join(root, 'none.pdf')], { CHROMIUM_PATH: '/nowhere/chrome' });
    expect([status, stderr.trim().split('\n').length]).toEqual([2, 1]);
    expect(stderr).toContain('CHROMIUM_PATH');
  });

  test.each(['bundle', 'pdf'])('%s says in one line that there is no such audience or folder', (script) => {
    for (const args of [
      ['--audience', 'martians'],
      ['--out', join(root, 'nowhere', 'plan')],
      ['--out', root],
    ]) {
      const { status, stderr } = run(script, args);
      expect([status, stderr.trim().split('\n').length], args.join(' ')).toEqual([2, 1]);
    }
  });

  test('bundles an edition, the same bytes each time, and tells where the living plan is', () => {
    const sections = {
      'sections/open.md':
        '---\ntitle: Open\narea: governance\nowner: keeper\nreviewedOn: 2026-11-01\naudience: public\n---\n\nFor everybody.\n',
    };
    write(content, { ...sections, 'roles.yaml': '- { id: keeper, title: Keeper, party: employee, audience: public }\n' });
    const make = (out: string) =>
      run('bundle', ['--audience', 'public', '--site', 'https://plan.example.org/dr/', '--out', join(root, out)]);
    const { status, stderr } = make('one.html');
    expect(status).toBe(0);
    expect(make('two.html').status).toBe(0);
    const html = readFileSync(join(root, 'one.html'), 'utf8');
    expect(readFileSync(join(root, 'two.html'), 'utf8')).toBe(html);
    expect(html).toContain('For everybody.');
    expect(html).not.toContain('What we do for training');
    expect(html).toContain('href="https://plan.example.org/dr/"');
    expect(stderr).toMatch(/^Wrote .*one\.html \(\d+ KB\)\. Its fingerprint: [a-z]+( [a-z]+){3}\n$/);
    expect(html).toContain(/fingerprint: (.*)\n/.exec(stderr)?.[1] ?? 'none');
  });
});
