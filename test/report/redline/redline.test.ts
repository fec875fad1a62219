import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { redline } from '../../../src/report/redline/redline.ts';

/** What is said for screen readers alone is left out, so that cases can be read. */
const seen = (html: string) => html.replace(/<span class="unseen">[^<]*<\/span>/g, '');
const cases: readonly (readonly [what: string, before: string, after: string, expected: string])[] = [
  ['one word', '<p>Copy hourly.</p>', '<p>Copy often.</p>', '<p>Copy <del>hourly</del><ins>often</ins>.</p>'],
  [
    'a phrase as one',
    '<p>Copy once an hour, always.</p>',
    '<p>Copy at any time, always.</p>',
    '<p>Copy <del>once an hour</del><ins>at any time</ins>, always.</p>',
  ],
  [
    'letters of every script',
    '<p>Ngiyabonga, é kōra</p>',
    '<p>Ngiyabonga, é kōri</p>',
    '<p>Ngiyabonga, é <del>kōra</del><ins>kōri</ins></p>',
  ],
  [
    'the words of a link',
    '<p>See <a href="/x/">the old page</a>.</p>',
    '<p>See <a href="/x/">the new page</a>.</p>',
    '<p>See <del><a href="/x/">the old page</a></del><ins><a href="/x/">the new page</a></ins>.</p>',
  ],
  [
    'where a link leads',
    '<p><a href="/x/">Page</a></p>',
    '<p><a href="/y/">Page</a></p>',
    '<p><del><a href="/x/">Page</a></del><ins><a href="/y/">Page</a></ins></p>',
  ],
  ['emphasis that went', '<p>Do it <em>now</em>.</p>', '<p>Do it now.</p>', '<p>Do it <del><em>now</em></del><ins>now</ins>.</p>'],
  ['an item of a list', '<ul><li>One</li></ul>', '<ul><li>One</li><li>Two</li></ul>', '<ul><li>One</li><li><ins>Two</ins></li></ul>'],
  [
    'a cell and a row of a table',
    '<table><tbody><tr><td>Mail</td><td>8 h</td></tr><tr><td>Web</td><td>1 h</td></tr></tbody></table>',
    '<table><tbody><tr><td>Mail</td><td>4 h</td></tr></tbody></table>',
    '<table><tbody><tr><td>Mail</td><td><del>8</del><ins>4</ins> h</td></tr><tr><td><del>Web</del></td><td><del>1 h</del></td></tr></tbody></table>',
  ],
  [
    'a row that is still about the same',
    '<table><tbody><tr><td><a href="/l/">Ledger</a></td><td>1 h</td><td>at once</td></tr></tbody></table>',
    '<table><tbody><tr><td>DNS</td><td>1 min</td><td>1 min</td></tr><tr><td><a href="/l/">Ledger</a></td><td>5 min</td><td>5 min</td></tr></tbody></table>',
    '<table><tbody><tr><td><ins>DNS</ins></td><td><ins>1 min</ins></td><td><ins>1 min</ins></td></tr><tr><td><a href="/l/">Ledger</a></td><td><del>1 h</del><ins>5 min</ins></td><td><del>at once</del><ins>5 min</ins></td></tr></tbody></table>',
  ],
  [
    'a paragraph in another’s place',
    '<p>One two three.</p>',
    '<p>Quite different words here.</p>',
    '<p><del>One two three.</del></p><p><ins>Quite different words here.</ins></p>',
  ],
  [
    'a heading’s own address',
    '<h2 id="a">Restore<a class="anchor" href="#a"></a></h2>',
    '<h2 id="b">Restore<a class="anchor" href="#b"></a></h2>',
    '<h2>Restore</h2>',
  ],
  ['a picture', '<p>Map <img src="/a.svg" alt="Two sites"></p>', '<p>Map</p>', '<p>Map<del> <img src="/a.svg" alt="Two sites"></del></p>'],
  ['nothing', '<p>Same.</p>', '<p>Same.</p>', '<p>Same.</p>'],
];

describe('a redline marks', () => {
  test.each(cases)('%s', (_, before, after, expected) => {
    expect(seen(redline(before, after).html)).toBe(expected);
  });
});

test('changes are said, not only drawn', () => {
  expect(redline('<p>Copy hourly.</p>', '<p>Copy often.</p>').html).toBe(
    '<p>Copy <del><span class="unseen">[removed: </span>hourly<span class="unseen">]</span></del>' +
      '<ins><span class="unseen">[inserted: </span>often<span class="unseen">]</span></ins>.</p>',
  );
});

test('nothing that acts gets through', () => {
  const { html } = redline('<p onclick="x()">a</p><script>x()</script>', '<p><a href="javascript:x()">a</a></p><iframe src="/"></iframe>');
  expect(html).not.toMatch(/onclick|script|iframe/);
});

test('texts that are too large stand whole, the one before the other', () => {
  const { html, whole } = redline(`<p>${'a '.repeat(250_000)}</p>`, '<p>b</p>');
  expect(whole).toBe(true);
  expect(html.indexOf('<del>')).toBeLessThan(html.indexOf('<ins>'));
});

test('many changes in one text end, with the same result every time', () => {
  const text = (step: number) => Array.from({ length: 4_000 }, (_, index) => `w${(index * step) % 997}`).join(' ');
  const [before, after] = [`<p>${text(7)}</p>`, `<p>${text(11)}</p>`];
  expect(redline(before, after)).toEqual(redline(before, after));
}, 20_000);

describe('laws', () => {
  const word = fc.constantFrom('restore', 'the', 'ledger', 'copy', 'é', '4', 'h');
  const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((list) => list.join(' '));
  const inline = fc.oneof(
    words,
    words.map((text) => `<em>${text}</em>`),
    words.map((text) => `<a href="/x/">${text}</a>`),
  );
  const line = fc.array(inline, { minLength: 1, maxLength: 3 }).map((list) => list.join(' '));
  const block = fc.oneof(
    line.map((text) => `<p>${text}</p>`),
    line.map((text) => `<h2>${text}</h2>`),
    fc.array(line, { minLength: 1, maxLength: 3 }).map((items) => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`),
    fc
      .array(fc.tuple(words, words), { minLength: 1, maxLength: 3 })
      .map((rows) => `<table><tbody>${rows.map(([a, b]) => `<tr><td>${a}</td><td>${b}</td></tr>`).join('')}</tbody></table>`),
  );
  const document = fc.array(block, { maxLength: 5 }).map((blocks) => blocks.join(''));
  const textOf = (html: string) =>
    html
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
  const without = (html: string, mark: string) => seen(html).replace(new RegExp(`<${mark}>.*?</${mark}>`, 'g'), '');

  test('what is left without the insertions is the text before, and without the deletions the text after', () => {
    fc.assert(
      fc.property(document, document, (before, after) => {
        const { html } = redline(before, after);
        expect(textOf(without(html, 'ins'))).toBe(textOf(before));
        expect(textOf(without(html, 'del'))).toBe(textOf(after));
      }),
    );
  });

  test('a text beside itself is itself', () => {
    fc.assert(fc.property(document, (text) => void expect(redline(text, text).html).toBe(text)));
  });
});
