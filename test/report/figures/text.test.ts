import { expect, test } from 'vitest';
import { labelOf, widthOf, wrapped } from '../../../src/report/figures/text.ts';

test.each([
  ['Ledger', false, 40],
  ['Ledger', true, 44],
  ['注文配送', false, 48],
  ['注文配送', true, 48],
  ['🛒 shop', false, 45],
  ['', false, 0],
])('“%s” (bold: %s) takes %i pixels at most', (text, bold, pixels) => {
  expect(widthOf(text, bold)).toBe(pixels);
});

test.each([
  ['a name in wide letters', '注文配送システム（関東・関西リージョン）', 96, ['注文配送システ…']],
  ['a name of one long word', 'Zahlungsverkehrsabwicklung', 96, ['Zahlungsverke…']],
  ['words that find room', 'Network and DNS', 96, ['Network and', 'DNS']],
])('%s is shortened to what its box holds', (_, name, width, lines) => {
  expect(wrapped(name, width)).toEqual(lines);
  for (const line of wrapped(name, width)) expect(widthOf(line)).toBeLessThanOrEqual(width);
});

test('a label of wide letters keeps its figure and its room', () => {
  const { head, middle, rest, end } = labelOf('注文配送システムを起動する', [100, 130, 400], { end: ', 10 min' });
  expect([head, middle, rest, end]).toEqual(['注文配', '送シ', 'ステムを起動する', ', 10 min']);
  expect(widthOf(`${head}…${end}`)).toBeLessThanOrEqual(100);
});
