import { expect, test } from 'vitest';
import { withBreaks } from '../../src/components/breaks.ts';

const word = 'Donaudampfschifffahrtsgesellschaft';

test.each([
  [`<td>${word} of 1835</td>`, '<td>Donaudampfsc<wbr>hifffahrtsge<wbr>sellschaft of 1835</td>'],
  [`<td>${'ab&amp;'.repeat(3)}</td>`, `<td>${'ab&amp;'.repeat(3)}</td>`],
  ['<td>https://status.example.org/incidents/8</td>', '<td>https://stat<wbr>us.example.o<wbr>rg/incidents<wbr>/8</td>'],
  [
    '<td>e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301eeeeeeeeeeee</td>',
    `<td>${'e\u0301'.repeat(12)}<wbr>${'e'.repeat(12)}</td>`,
  ],
])('a long word may break where a column must: %s', (html, expected) => {
  expect(withBreaks(html)).toBe(expected);
});

test.each([
  ['what breaks by itself', '<td>write-once-read-many-times-storage</td>'],
  ['a word of a usual length', '<td>Unternehmensleitung</td>'],
  ['an attribute', `<td title="a > ${word}"><a href="/systems/${word}/">It</a></td>`],
  ['a picture', `<svg role="img"><title>${word}</title>\n<text>${word}</text></svg><select><option>${word}</option></select>`],
  ['writing that breaks elsewhere, or is joined', `<td>${'การกู้คืนระบบ'.repeat(3)}</td><td>${'استمرار'.repeat(5)}</td>`],
])('%s stays as it is', (_, html) => {
  expect(withBreaks(html)).toBe(html);
});
