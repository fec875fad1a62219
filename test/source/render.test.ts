import { expect, test } from 'vitest';
import { defaultAddress, renderMarkdown } from '../../src/source/render.ts';

const render = (text: string, file = 'sections/a.md') => renderMarkdown(text, { file, addressOf: defaultAddress, base: '/dr/' }).trim();

test.each([
  ['a link to another file leads to its page', '[x](../systems/payments.md)', '<p><a href="/dr/systems/payments/">x</a></p>'],
  ['… and to a part of it', '[x](../systems/payments.md#steps)', '<p><a href="/dr/systems/payments/#steps">x</a></p>'],
  ['… whatever folder the file is in', '[x](../reviews/2026/r.md)', '<p><a href="/dr/reviews/r/">x</a></p>'],
  ['a revision keeps its dots', '[x](../revisions/1.2.0.md)', '<p><a href="/dr/revisions/1.2.0/">x</a></p>'],
  ['a link within the text stays', '[x](#y)', '<p><a href="#y">x</a></p>'],
  ['roles are found in their file', '[x](../roles.yaml#dba)', '<p><a href="/dr/roles/dba/">x</a></p>'],
  ['a folder is a list', '[x](../systems/)', '<p><a href="/dr/systems/">x</a></p>'],
  ['a page of the site gets the path below which it is served', '[x](/gaps/)', '<p><a href="/dr/gaps/">x</a></p>'],
  ['a link out of the site is marked', '[x](https://example.org)', '<p><a href="https://example.org" rel="external noreferrer">x</a></p>'],
  ['a link that would run code is plain text', '[x](java&#115;cript:alert(1))', '<p><span>x</span></p>'],
  ['a link out of the folder is plain text', '[x](../../secret.md)', '<p><span>x</span></p>'],
  [
    'a link by reference leads where its definition does',
    '[x][y]\n\n[y]: ../systems/payments.md#steps',
    '<p><a href="/dr/systems/payments/#steps">x</a></p>',
  ],
  ['… and to a part of its own text', '[y]\n\n[y]: #z', '<p><a href="#z">y</a></p>'],
  ['… but runs no code', '[*x*][y]\n\n[y]: java&#115;cript:alert(1)', '<p><span><em>x</em></span></p>'],
  ['a picture by reference is found', '![x][y]\n\n[y]: ../assets/p.svg', '<p><img src="/dr/assets/p.svg" alt="x"></p>'],
  ['… or left out', '![x][y]\n\n[y]: data:image/svg+xml,z', '<p></p>'],
  ['a picture is found', '![x](../assets/p.svg)', '<p><img src="/dr/assets/p.svg" alt="x"></p>'],
  ['a picture that is data is not shown', '![x](data:image/svg+xml,y)', '<p></p>'],
  [
    'a picture on another host is a link to it',
    '![x](https://h.example/p.png)',
    '<p><a href="https://h.example/p.png" rel="external noreferrer">x</a></p>',
  ],
  ['… and in a link the words of the link', '[*![x](//h.example/p.png)*](#y)', '<p><a href="#y"><em>x</em></a></p>'],
  [
    'a link of raw HTML leads to its page',
    '<a href="../systems/payments.md#steps" title="t">x</a>',
    '<p><a href="/dr/systems/payments/#steps" title="t">x</a></p>',
  ],
  ['… or is plain', '<a href="../../secret.md">x</a>', '<p><a>x</a></p>'],
  [
    'a picture of raw HTML is found',
    '<div>\n<img src="../assets/a&amp;b.svg" alt="x" srcset="http://h.example/p.png 2x">\n</div>',
    '<div>\n<img src="/dr/assets/a&#x26;b.svg" alt="x">\n</div>',
  ],
  ['… left out', '<img src="../../p.svg"> y', '<p> y</p>'],
  ['… or told in words', '<a href="#y"><img src="http://h.example/p.png" alt="x<"></a>', '<p><a href="#y">x&#x3C;</a></p>'],
  ['code in raw HTML is dropped', '<script>alert(1)</script>', ''],
  ['harmless HTML stays', 'press <kbd>F1</kbd>', '<p>press <kbd>F1</kbd></p>'],
  ['raw HTML cannot end what surrounds it', 'a </p></div></main></textarea> b', '<p>a </p> b<p></p>'],
  ['raw HTML is ended where the text ends', '<details>\n<b>x', '<details>\n<b>x\n</b></details>'],
  ['a body that begins with a rule is whole', '---\n\nx', '<hr>\n<p>x</p>'],
  ['a task can be told apart by ear', '- [x] a', /aria-label="Done"/],
  ['alignment is a class', '| a |\n|--:|\n| 1 |', /<th class="to-right">a<\/th>/],
  ['an empty corner with an alignment has no style', '|  | a |\n|:--|--:|\n| b | 1 |', /<tr>\s*<td><\/td>\s*<th class="to-right">a<\/th>/],
  ['an empty corner of a table is no heading', '| | a |\n|--|--|\n| b | 1 |', /<tr>\s*<td><\/td>\s*<th>a<\/th>/],
  [
    'a warning is an aside',
    '> [!WARNING]\n> x',
    '<div class="notice watch" role="note" aria-label="Warning">\n<p><strong>Warning.</strong> x</p>\n</div>',
  ],
  ['… and another mark is a quotation', '> [!HELLO]\n> x', /<blockquote>/],
  [
    'a heading of the first level goes below the page’s own',
    '# x',
    '<h2 id="x">x<a href="#x" class="anchor" aria-label="Link to x"></a></h2>',
  ],
] as const)('%s', (_, text, html) => {
  if (typeof html === 'string') expect(render(text)).toBe(html);
  else expect(render(text)).toMatch(html);
});

test('remarks of authors to each other are on no page', () => {
  expect(render('Seen <!-- one --> here.\n\n<!--\ntwo\n-->\n\n<p>And <b>here</b><!-- three -->.</p>\n\n<!-- four')).not.toMatch(
    /one|two|three|four|<!--/,
  );
});

test('a heading that is called like a part of its page gets an anchor of its own', () => {
  expect(render('## Steps', 'systems/payments.md')).toContain('id="text-steps"');
  expect(render('## Steps', 'templates/told.md')).toContain('id="steps"');
});

test.each([
  ['in its place', '[x](../systems/payments.md) ![y](../assets/p.svg)'],
  ['as raw HTML', '<a href="../systems/payments.md">x</a> <img src="../assets/p.svg">'],
  ['by reference', '[x][one] ![y][two]\n\n[one]: ../systems/payments.md\n[two]: ../assets/p.svg'],
])('what an edition does not show is no link, written %s', (_, text) => {
  const html = renderMarkdown(text, {
    file: 'sections/a.md',
    addressOf: () => undefined,
    base: '/',
  });
  expect(html).not.toMatch(/href|src|payments|p\.svg/);
  expect(html).toContain('x');
});
