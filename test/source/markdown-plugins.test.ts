import fc from 'fast-check';
import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { plugins } from '../../src/source/markdown-plugins.ts';
import { defaultAddress } from '../../src/source/render.ts';

const around = { file: 'sections/one.md', addressOf: defaultAddress, base: '/dr/' };

/** A text as HTML, by the plugins that have something to do in it, or by all. */
function html(text: string, known: boolean): string {
  const own = plugins(() => around, known ? text : undefined);
  return (markdownToHtml(text, { features: { frontmatter: false, smartPunctuation: true }, ...own }) as { html: string }).html;
}

const parts = [
  'words',
  '# One\n\n',
  'www.example.org ',
  'https://example.org ',
  '[out](HTTPS://example.org)',
  '[odd](&#104;ttps://example.org)',
  '[in](../systems/payments.md)',
  '![seen](../assets/seen.svg)',
  '![away](https://example.org/a.png)',
  '[![away](https://example.org/a.png)](b.md)',
  '[ref][one]\n\n[one]: javascript:x\n\n',
  '![ref][two]\n\n[two]: ../nowhere/x.md\n\n',
  '> [!WARNING]\n> Mind.\n\n',
  '> &#91;!NOTE]\n> Mind.\n\n',
  '| a | b |\n| :- | -: |\n| 1 | 2 |\n\n',
  'a\n:-\n1\n\n',
  'a | b\n-|-\n | 2\n\n',
  '```sh\nls\n```\n\n',
  '~~~\nls\n~~~\n\n',
  '\n\n    ls\n\n',
  '\n\n\tls\n\n',
  '- [ ] to do\n- [x] done\n- [X] done\n\n',
  '- [\t] to do\n\n',
  '<b>bold</b> ',
  '<script>x</script>\n\n',
  '<table><tr><th></th><td align="right">1</td></tr></table>\n\n',
  '<img src="https://example.org/a.png" alt="a">',
  '<pre>ls</pre>\n\n',
];

test.each(parts)('%j alone is the same whether or not plugins without work are left out', (part) => {
  expect(html(part, true)).toBe(html(part, false));
});

test('so are texts of all kinds of parts', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 8 }), (some) => {
      const text = some.join('');
      expect(html(text, true)).toBe(html(text, false));
    }),
    { numRuns: 300 },
  );
});
