import { expect, test } from 'vitest';
import { plain } from '../../src/report/escape.ts';

test.each([
  ['a control character', '\u001b'],
  ['the Arabic letter mark', '\u061c'],
  ['a space without width', '\u200b'],
  ['a mark of direction', '\u200f'],
  ['an override of direction', '\u202e'],
  ['an isolate of direction', '\u2066'],
  ['a byte order mark', '\ufeff'],
])('%s becomes a space', (_, sign) => {
  expect(plain(`a${sign}b`)).toBe('a b');
});

test('letters of any language stay, and half of one is replaced', () => {
  expect(plain('Zürich, القاهرة, 東京, 🚚')).toBe('Zürich, القاهرة, 東京, 🚚');
  expect(plain('a\ud800b')).toBe('a\ufffdb');
});
