import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareNames, placesOf } from '../../src/model/compare.ts';

test.each([
  ['numbers by size', ['System 10', 'System 2', 'System 1'], ['System 1', 'System 2', 'System 10']],
  ['numbers within names', ['G-2026-100', 'G-2026-20', 'G-2025-9'], ['G-2025-9', 'G-2026-20', 'G-2026-100']],
  ['capitals beside small letters', ['beta', 'Gamma', 'alpha', 'Beta'], ['alpha', 'beta', 'Beta', 'Gamma']],
  ['accents beside plain letters', ['Zürich', 'Zurich', 'Zwickau'], ['Zurich', 'Zürich', 'Zwickau']],
])('names stand as people look them up: %s', (_, names, inOrder) => {
  expect(names.toSorted(compareNames)).toEqual(inOrder);
  expect([...placesOf(names)]).toEqual(inOrder.map((name, place) => [name, place]));
});

test('names that read alike have one order all the same, whichever way they come', () => {
  const alike = ['System 2', 'System 02', 'System 002', 'System\u200b 2'];
  fc.assert(
    fc.property(fc.shuffledSubarray(alike, { minLength: alike.length }), (names) => {
      expect(names.toSorted(compareNames)).toEqual(alike.toSorted(compareNames));
    }),
  );
});
