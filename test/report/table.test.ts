import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { csv } from '../../src/report/csv.ts';
import { markdownTable } from '../../src/report/markdown-table.ts';
import { table } from '../../src/report/table.ts';

test('columns are aligned, numbers at their end, wide characters counted twice', () => {
  const rows = [
    ['払い戻し', '9 min'],
    ['Payments', '1 h 10 min'],
  ];
  expect(table(rows, { head: ['System', 'RTA'], alignEnd: [1] })).toBe(
    ['System           RTA', '払い戻し       9 min', 'Payments  1 h 10 min'].join('\n'),
  );
});

test('texts of usual letters are measured by their length, and combined ones by what is seen', () => {
  const rules = vi.spyOn(Intl.Segmenter.prototype, 'segment');
  table(Array.from({ length: 1000 }, (_, index) => [`système-${index} – 4 h`]));
  expect(rules).not.toHaveBeenCalled();
  expect(
    table([
      ['e\u0301', '|'],
      ['ab', '|'],
    ]),
  ).toBe('e\u0301   |\nab  |');
  rules.mockRestore();
});

test('the head alone is painted, and no cell steers a terminal', () => {
  expect(table([['a\u001b[31m']], { head: ['A'], paint: (style, text) => `<${style}>${text}` })).toBe('<bold>A\na\\u001b[31m');
});

test('a table for spreadsheets follows RFC 4180', () => {
  expect(
    csv(
      ['id', 'text'],
      [
        ['G-1', 'a "quoted", cell'],
        ['G-2', null],
        ['G-3', 'two\nlines'],
      ],
    ),
  ).toBe('id,text\r\nG-1,"a ""quoted"", cell"\r\nG-2,\r\nG-3,"two\nlines"\r\n');
});

test.each(['=1+1', '+1', '-1', '@sum', ' =1', '\t=1', '\ttext', '\r=1'])('%j is not taken for a formula', (cell) => {
  expect(csv(['a'], [[cell]]).replaceAll('"', '')).toBe(`a\r\n'${cell}\r\n`);
});

test('no cell holds what steers a terminal', () => {
  expect(csv(['a'], [['\u001b[31mred\u0000, \u009b\ud800']])).toBe('a\r\n" [31mred ,  \ufffd"\r\n');
});

test('numbers and truths stay what they are, also below zero', () => {
  expect(csv(['a', 'b'], [[-1, true]])).toBe('a,b\r\n-1,true\r\n');
});

test('no text ever begins as a formula', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const cell = csv(['a'], [[text]])
        .slice(3)
        .replace(/^"/, '');
      expect(cell).not.toMatch(/^[=+\-@\t]/);
    }),
  );
});

test('a text cannot leave its cell of a Markdown table', () => {
  expect(markdownTable(['a', 'n'], [['x | y\nz `<b>`', '2']], { alignEnd: [1] })).toBe(
    '| a | n |\n| --- | ---: |\n| x \\| y z \\`\\<b\\>\\` | 2 |\n',
  );
});
