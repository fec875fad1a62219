import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { folder } from '../src/folder.ts';
import { toPretty } from '../src/report/pretty.ts';
import { summaryOf } from '../src/report/summary.ts';
import { rules } from '../src/rules/index.ts';
import { readContent } from '../src/source/content.ts';
import { readTree } from '../src/source/tree.ts';

/**
 * A rule's example: `content/` with the mistake and the case that is just allowed, `expected.txt` with the text that
 * `check` prints for it, and `as-of.txt` with the day, where it is not the one below. A rule that compares has the state before
 * in `base/`.
 */
const examples = globSync('test/rules/*/*/content')
  .map((path) => dirname(path).replaceAll('\\', '/'))
  .sort();
const day = '2026-11-23';

test('every rule has its example, and every example its rule', () => {
  const ids = examples.map((path) => path.split('/').slice(2).join('/'));
  expect(ids.toSorted()).toEqual(rules.map(({ id }) => id).toSorted());
});

test.each(examples)('%s', async (path) => {
  const id = path.split('/').slice(2).join('/');
  const asOf = existsSync(`${path}/as-of.txt`) ? readFileSync(`${path}/as-of.txt`, 'utf8').trim() : day;
  const base = existsSync(`${path}/base`) ? await readContent(readTree(`${path}/base`)) : undefined;
  const { placed } = await folder(`${path}/content`, asOf, base);
  const findings = placed.filter(({ rule }) => rule === id);
  expect(findings.length, 'an example shows the mistake').toBeGreaterThan(0);
  const report = toPretty(findings, summaryOf(findings, 0), '', (_, text) => text);
  // Without the last line, which counts files.
  await expect(`${report.split('\n').slice(0, -2).join('\n')}\n`).toMatchFileSnapshot(`${process.cwd()}/${path}/expected.txt`);
});
