import { describe, expect, test } from 'vitest';
import { relocated } from '../../../src/report/whole/relocated.ts';
import { targetFor } from '../../../src/report/whole/targets.ts';

const addressOf = (address: string) => (address === '/systems/core/' ? '#systems/core' : undefined);

describe('HTML in another document', () => {
  test.each([
    ['an id gets its prefix', '<h2 id="steps">Steps</h2>', '<h2 id="sections/a/steps">Steps</h2>'],
    [
      'so does what names it',
      '<label for="x" id="y"></label><p aria-labelledby="x y">',
      '<label for="sections/a/x" id="sections/a/y"></label><p aria-labelledby="sections/a/x sections/a/y">',
    ],
    ['and a link to it', '<a class="anchor" href="#steps"></a>', '<a class="anchor" href="#sections/a/steps"></a>'],
    [
      'a link to another page leads where that is now',
      '<a href="/systems/core/" rel="next">Core</a>',
      '<a href="#systems/core" rel="next">Core</a>',
    ],
    [
      'a link to what is not there is its text',
      '<a href="/reviews/x/">X</a> <a href="/systems/core/">C</a>',
      '<span>X</span> <a href="#systems/core">C</a>',
    ],
    ['a telephone number stays', '<a href="tel:+2711">Call</a>', '<a href="tel:+2711">Call</a>'],
    ['another host stays', '<a href="https://example.org/a">A</a>', '<a href="https://example.org/a">A</a>'],
    ['text that looks like an attribute stays', '<code>&lt;p id="x"&gt; href="/a/"</code>', '<code>&lt;p id="x"&gt; href="/a/"</code>'],
    ['a sign > in a value ends no tag', '<p title="a > b" id="x">', '<p title="a > b" id="sections/a/x">'],
  ])('%s', (_, html, expected) => {
    expect(relocated(html, { prefix: 'sections/a', addressOf })).toBe(expected);
  });

  test('headings go down by levels, and no further than the sixth', () => {
    expect(relocated('<h2>A</h2><h5 class="x">B</h5><hr>', { levels: 2, addressOf })).toBe('<h4>A</h4><h6 class="x">B</h6><hr>');
  });

  test('a table says where it stands, and an aside is no landmark', () => {
    const html = '<section class="scroll" aria-label="Table: Steps"><aside aria-label="Note"></aside>';
    expect(relocated(html, { title: 'Q & "A"', addressOf })).toBe(
      '<section class="scroll" aria-label="Table: Steps (Q &#38; &#34;A&#34;)"><div aria-label="Note" role="note"></div>',
    );
  });

  test('without a prefix, ids stay', () => {
    expect(relocated('<p id="x"><a href="#x">here</a>', { addressOf })).toBe('<p id="x"><a href="#x">here</a>');
  });
});

describe('a link of the site in the whole plan', () => {
  const targets = new Set(['systems', 'systems/core', 'systems/core/steps', 'revisions/1.2.0']);
  test.each([
    ['/systems/core/', '/', '#systems/core'],
    ['/systems/core/#steps', '/', '#systems/core/steps'],
    ['/systems/core/#unheard-of', '/', '#systems/core'],
    ['/dr/revisions/1.2.0/', '/dr/', '#revisions/1.2.0'],
    ['/dr/systems/', '/dr', '#systems'],
    ['/systems/core/', '/dr/', undefined],
    ['/reviews/2026-01-01-x/', '/', undefined],
    ['/', '/', undefined],
  ])('%s below %s leads to %s', (address, base, expected) => {
    expect(targetFor(address, base, targets)).toBe(expected);
  });
});
