import { globSync, readFileSync } from 'node:fs';
import GithubSlugger from 'github-slugger';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { splitFrontmatter } from '../../src/source/frontmatter.ts';
import { isHarmless, unsafeHtml } from '../../src/source/html.ts';
import { outlineOf } from '../../src/source/outline.ts';

const bodies = globSync('{content,test/fixtures/*,test/rules/*/*/content}/**/*.md').flatMap((file) => {
  const parts = splitFrontmatter(readFileSync(file, 'utf8'));
  // What remark does not look into, and what is refused, have tests of their own.
  const other = parts.ok && (/<(?:a|img)\s/.test(parts.body) || file.endsWith('nested.md'));
  return parts.ok && !other ? [[file, parts.body, parts.bodyLine] as const] : [];
});

/** The same by remark: slower, and known to be right. */
function byRemark(text: string, firstLine: number) {
  const headings: unknown[] = [];
  const links: unknown[] = [];
  const slugger = new GithubSlugger();
  const tree = remark().use(remarkGfm).parse(text);
  visit(tree, (node) => {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    const point = { line: line + firstLine - 1, column };
    if (node.type === 'heading') headings.push({ ...point, depth: node.depth, slug: slugger.slug(wordsOf(node as Words)) });
    if (node.type === 'link' || node.type === 'definition') links.push({ ...point, url: node.url, picture: false });
    if (node.type === 'image') links.push({ ...point, url: node.url, picture: true });
  });
  return { headings, links };
}

type Words = { type: string; value?: string; alt?: string | null; children?: readonly Words[] };
const wordsOf = (node: Words): string =>
  node.type === 'image' ? (node.alt ?? '') : node.type === 'html' ? '' : (withDashes(node) ?? node.children?.map(wordsOf).join('') ?? '');

/** The site sets two hyphens and more as dashes, which have no part in an anchor; code stays as it is. */
const withDashes = ({ type, value }: Words) => (type === 'text' ? value?.replace(/-{2,}/g, '–') : value);

test.each(bodies)('%s reads as remark reads it', (_, text, line) => {
  const { outline, problem } = outlineOf(text, line, false);
  expect(problem).toBeUndefined();
  const found = {
    headings: outline.headings.map(({ text: _text, ...heading }) => heading),
    links: outline.links.map(({ text: _text, ...link }) => link),
  };
  expect(found).toEqual(byRemark(text, line));
});

test('headings get the anchors that the site gives them', () => {
  const { outline } = outlineOf('# A & B\n\n## `code` here\n\nTwo\n---\n\n## A & B\n', 5, false);
  expect(outline.headings).toEqual([
    { line: 5, column: 1, depth: 1, text: 'A & B', slug: 'a--b' },
    { line: 7, column: 1, depth: 2, text: 'code here', slug: 'code-here' },
    { line: 9, column: 1, depth: 2, text: 'Two', slug: 'two' },
    { line: 12, column: 1, depth: 2, text: 'A & B', slug: 'a--b-1' },
  ]);
});

test('links and pictures of raw HTML are found where they stand', () => {
  const text =
    'See <a href="../systems/a.md">a</a>.\n\n<div>\n  <img src="../assets/r&amp;d.png" alt="rack">\n</div>\n\n<!-- <img src="x"> -->\n\n`<img src="y">` <a name="z">';
  expect(outlineOf(text, 5, false).outline.links).toEqual([
    { line: 5, column: 5, url: '../systems/a.md', picture: false, text: '' },
    { line: 8, column: 3, url: '../assets/r&d.png', picture: true, text: 'rack' },
  ]);
});

test('links by reference whose label nothing defines are found, and no other brackets', () => {
  const text =
    'See [the *way*][way], ![rack][r], `[a][b]`, x[i][j], \n[one][two] and [three][known].\n\n\\[no\\]\\[link\\], \\[1\\] and [five][six]\n\n[known]: a.md';
  expect(outlineOf(text, 5, false).outline.links).toEqual([
    { line: 5, column: 23, url: '', picture: true, text: 'rack', label: 'r' },
    { line: 6, column: 1, url: '', picture: false, text: 'one', label: 'two' },
    { line: 8, column: 27, url: '', picture: false, text: 'five', label: 'six' },
    { line: 10, column: 1, url: 'a.md', picture: false, text: '' },
  ]);
});

describe('a text that is nested', () => {
  const deep = (count: number): readonly (readonly [string, string])[] => [
    ['quotations', `[x](y)\n\n${'> '.repeat(count)}x`],
    ['lists', `[x](y)\n\n${'- '.repeat(count)}x`],
    ['elements', `[x](y)\n\nx ${'<b>'.repeat(count)}y`],
    ['elements in quotations', `[x](y)\n\n${'> '.repeat(count / 2)}x ${'<b>'.repeat(count / 2)}y`],
  ];

  test.each(deep(100))('as deep as may be is read: %s', (_, text) => {
    const { outline, problem } = outlineOf(text, 1, false);
    expect(problem).toBeUndefined();
    expect(outline.links).toHaveLength(1);
  });

  test.each(deep(102))('deeper is told where it begins: %s', (_, text) => {
    expect(outlineOf(text, 8, false).problem).toMatchObject({ line: 10, message: expect.stringContaining('more than 100 deep') });
  });

  test('elements that end, or never hold the next, are not deep', () => {
    const text = `${'<details><summary>x</summary>y</details>\n\n<br>\n\n'.repeat(200)}<ul>${'<li>a'.repeat(200)}</ul>`;
    expect(outlineOf(text, 1, false).problem).toBeUndefined();
  });
});

describe('raw HTML that is refused', () => {
  test.each([
    ['<script>alert(1)</script>', 1],
    ['a <SCRIPT src=x></SCRIPT>', 3],
    ['<img src=x onerror=alert(1)>', 1],
    ['<img src="x" OnError = "alert(1)">', 1],
    ['<p\nonclick="x">', 1],
    ['<a href="javascript:alert(1)">', 1],
    ['<a href="java&#115;cript:alert(1)">', 1],
    ['<a href="java&Tab;script:alert(1)">', 1],
    ['<a href=" javascript:alert(1)">', 1],
    ['<img src="data:text/html,x">', 1],
    ['<iframe src="https://example.org"></iframe>', 1],
    ['<form action="x">', 1],
    ['<base href="//example.org">', 1],
    ['<meta http-equiv="refresh" content="0">', 1],
    ['<svg><circle /></svg>', 1],
    ['<style>p{}</style>', 1],
    ['<p title="open', 1],
    ['<script', 1],
    ['<!-- never closed', 1],
    ['<!--><script>alert(1)</script>-->', 6],
    ['<!---><script>alert(1)</script>-->', 7],
    ['<!-- --!><script>alert(1)</script>-->', 10],
    ['<![CDATA[x]]>', 1],
    ['<?php x ?>', 1],
  ])('%j', (html, column) => {
    expect(unsafeHtml(html, { line: 1, column: 1 })[0]).toMatchObject({ line: 1, column });
  });
});

test.each([
  '<br>',
  '<kbd>Ctrl</kbd>',
  '<details open><summary>More</summary></details>',
  '<a href="https://example.org/?a=b&amp;c">x</a>',
  '<!-- <script>alert(1)</script> -->',
  '<p title="onclick=1">x</p>',
  '<img src="../assets/rack.png" alt="a > b">',
  '4 < 5 and 6 > 5',
])('%j may stand', (html) => {
  expect(isHarmless(html)).toBe(true);
});

describe('MDX', () => {
  test('components with their attributes, and comments', () => {
    const { outline } = outlineOf('<RoleCard role="dba" wide />\n\n{/* note */}\n\n<Aside>Text</Aside>\n', 3, true);
    expect(outline.unsafe).toEqual([]);
    expect(outline.components).toEqual([
      { name: 'RoleCard', attributes: { role: 'dba', wide: true }, line: 3, column: 1 },
      { name: 'Aside', attributes: {}, line: 7, column: 1 },
    ]);
  });

  test.each([
    'import x from "y"',
    'export const a = 1',
    '{process.env.HOME}',
    'Text {a} here',
    '<A b={1} />',
    '<A {...b} />',
    '<A b={`x`} />',
  ])('%s is code', (text) => {
    expect(outlineOf(text, 1, true).outline.unsafe).toHaveLength(1);
  });

  test.each([
    ['<Aside>\n\nText', '1:1 `<Aside>` is not closed', 'write `</Aside>` where it ends'],
    ['Text\n\n<Objectives>', '3:1 `<Objectives>` is not closed', 'write `<Objectives />`'],
    ['<Aside>\n\nText\n\n</Asid>', '5:1 `</Asid>` stands where `</Aside>` is due', 'write `</Aside>`'],
    ['Text\n\n</Aside>', '3:1 `</Aside>` closes nothing', 'delete it, or write `<Aside>` above the text that it is to close'],
    ['a<br>b', '1:2 `<br>` is not closed', 'write it as Markdown; in MDX the components of the plan alone are allowed'],
    ['Ring <The clerk>.', '1:6 `<The>` is not closed', 'escape `<` and `{` with a backslash where they are text'],
    ['<!-- note -->', '1:1 MDX knows no comment of this kind', 'write it as `{/* … */}`, or delete it'],
    ['See <https://example.org/x>.', '1:5 MDX takes an address in angle brackets for a tag', 'write `[words](https://example.org/x)`'],
    ['See <dba@example.org>.', '1:5 MDX takes an address in angle brackets for a tag', 'write `[words](mailto:dba@example.org)`'],
    ['<Aside kind=note>\nText\n</Aside>', '1:1 an attribute of `<Aside>` is not in straight quotes', 'write it like `kind="note"`'],
    ['<Aside kind=“note”>\nText\n</Aside>', '1:1 an attribute of `<Aside>` is not in straight quotes', 'write it like `kind="note"`'],
    ['<Objectives /\n\nText', '1:1 `<Objectives` is not written to its end', 'end it with ` />`'],
    ['Less than <5 h.', expect.stringMatching(/^1:11 the text is not MDX: unexpected character/), expect.stringMatching(/^escape `<`/)],
  ])('%j is told in plain words', (text, message, hint) => {
    const { problem } = outlineOf(text, 1, true);
    expect([`${problem?.line}:${problem?.column} ${problem?.message}`, problem?.hint]).toEqual([message, hint]);
  });

  test('what is no MDX is a problem on its line', () => {
    expect(outlineOf('Fine.\n\nA time <of 4 h>.\n\n{ open', 10, true).problem?.line).toBeGreaterThanOrEqual(10);
  });
});

test.each([
  ['quotes', '> '.repeat(50_000)],
  ['lists', '- '.repeat(50_000)],
  ['brackets', '['.repeat(100_000)],
  ['emphasis', '*a_'.repeat(50_000)],
  ['headings', '# a\n'.repeat(100_000)],
  ['links', '[a](b.md) '.repeat(50_000)],
  ['tags', '<b>'.repeat(100_000)],
  ['open tags', '<a '.repeat(100_000)],
  ['open comments', '<!-- '.repeat(100_000)],
  ['backticks', Array.from({ length: 2_000 }, (_, count) => '`'.repeat(count)).join(' ')],
  ['tables', `|a|\n|-|\n${'|b|\n'.repeat(50_000)}`],
  ['bars', '| '.repeat(200_000)],
  ['bold beginnings', 'a **b '.repeat(50_000)],
  ['double brackets', '[['.repeat(100_000)],
  ['links with spaces', `[a](${' '.repeat(200_000)}`],
  ['footnotes', '[^a] '.repeat(50_000)],
  ['words in angle brackets', '<a-b> '.repeat(50_000)],
  ['marks of conflicts', '>>>>>>> a\n\n'.repeat(20_000)],
  ['fences', '- ```\n'.repeat(50_000)],
  ['asides', '> [!X]\n\n'.repeat(50_000)],
])('%s without end are read in time', (_, text) => {
  const start = performance.now();
  outlineOf(text, 1, false);
  expect(performance.now() - start).toBeLessThan(5_000);
});
