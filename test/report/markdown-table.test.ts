import { expect, test } from 'vitest';
import { markdownTable } from '../../src/report/markdown-table.ts';

test('texts stay in their cells, and steer no terminal', () => {
  const rows = [
    ['a | b', '*c*\nd'],
    ['\u001b[31mred\u0007\u009b0m', '\u202eturned <b>'],
  ];
  expect(markdownTable(['One', 'Two'], rows, { alignEnd: [1] })).toBe(
    ['| One | Two |', '| --- | ---: |', '| a \\| b | \\*c\\* d |', '| \\[31mred 0m | turned \\<b\\> |', ''].join('\n'),
  );
});
