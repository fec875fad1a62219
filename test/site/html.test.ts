import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { describe, expect, inject, test } from 'vitest';
import { kindsOf, pagesOf } from './pages.ts';

describe.each([
  ['sample', '/'],
  ['incidents', '/dr/'],
  ['strange', '/dr/'],
] as const)('the pages of %s', (name, base) => {
  const site = inject('sites')[name];
  const pages = pagesOf(site);
  const ids = new Map(pages.map(({ path, html }) => [path, new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id))]));

  test('have a title, one heading of the first level, a language and a landmark', () => {
    for (const { path, html } of pages.filter(({ html }) => !html.includes('http-equiv="refresh"'))) {
      expect(html, path).toMatch(/<title>[^<]+<\/title>/);
      expect(html.match(/<h1[\s>]/g), path).toHaveLength(1);
      expect(html, path).toMatch(/<html lang="en"/);
      expect(html, path).toMatch(/<main[\s>]/);
    }
  });

  test('lead nowhere that is not there', () => {
    const broken = pages.flatMap(({ path, html }) =>
      [...html.matchAll(/\s(?:href|src)="([^"]+)"/g)].flatMap(([, written = '']) => {
        const url = new URL(written.replaceAll('&amp;', '&'), `https://site.invalid${base}${path.slice(1)}`);
        if (url.host !== 'site.invalid' || !/^https?:$/.test(url.protocol)) return [];
        const target = url.pathname.startsWith(base) ? `/${decodeURIComponent(url.pathname.slice(base.length))}` : undefined;
        const anchor = decodeURIComponent(url.hash.slice(1));
        const there = target !== undefined && (ids.has(target) || existsSync(join(site, target)));
        const found = there && (!anchor || !ids.has(target) || ids.get(target)?.has(anchor));
        return found ? [] : [`${path} → ${written}`];
      }),
    );
    expect(broken).toEqual([]);
  });

  // Words of the strange plan stand in attributes and look like these: a browser looks at them instead.
  test.skipIf(name === 'strange')('hold no inline style, no inline script and no address of another host but links', () => {
    for (const { path, html } of pages) {
      expect(html, path).not.toMatch(/<[^>]+\sstyle=/);
      expect(html, path).not.toMatch(/<script(?![^>]*(?:\ssrc=|type="application\/json"))/);
      expect(html, path).not.toMatch(/<(?:img|script|link|iframe)[^>]+(?:src|href)="https?:/);
    }
  });

  test('hold the space behind the words of an author outside of them, where it stays between two texts of whatever direction', () => {
    for (const { path, html } of pages) expect(html, path).not.toMatch(/ class="said">[^<]*\s<\/(?:span|bdi)>/);
  });

  test('of each kind are valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: { 'no-trailing-whitespace': 'off', 'long-title': 'off', 'no-inline-style': 'error', 'tel-non-breaking': 'off' },
    });
    const told: string[] = [];
    for (const { path, html } of kindsOf(pages)) {
      const { results } = await validator.validateString(html, path);
      for (const { line, column, message, ruleId } of results.flatMap(({ messages }) => messages))
        told.push(`${path}:${line}:${column} ${message} (${ruleId})`);
    }
    expect(told).toEqual([]);
  });

  test.skipIf(name === 'strange')('fit with their styles into the first 14 KB that a connection carries', () => {
    const sheets = new Map<string, number>();
    const weight = (sheet: string) => {
      const known = sheets.get(sheet) ?? gzipSync(readFileSync(join(site, sheet.slice(base.length - 1)))).length;
      sheets.set(sheet, known);
      return known;
    };
    for (const { path, html } of pages.filter((page) => /^\/(sections|roles|templates|gaps)\/[^/]+\/$/.test(page.path))) {
      const styles = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, sheet = '']) => weight(sheet));
      expect(gzipSync(html).length + styles.reduce((a, b) => a + b, 0), path).toBeLessThanOrEqual(14 * 1024);
    }
  });
});
