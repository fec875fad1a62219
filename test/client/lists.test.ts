import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareCells, countSentence, matches } from '../../src/client/lists.ts';

const row = { kind: 'actual', system: 'payments ledger-database', year: '2026' };

test.each([
  ['nothing asked', {}, true],
  ['an empty choice', { kind: '' }, true],
  ['its value', { kind: 'actual' }, true],
  ['another value', { kind: 'simulation' }, false],
  ['one of several values', { system: 'ledger-database' }, true],
  ['part of a value', { system: 'ledger' }, false],
  ['two choices, one of them not answered', { kind: 'actual', year: '2025' }, false],
  ['a filter that the row does not have', { severity: 'major' }, false],
  ['words in any order and case', { text: 'STORAGE payments' }, true],
  ['a word that is not there', { text: 'mail' }, false],
])('a row and %s', (_, wanted, expected) => {
  expect(matches(row, 'Payments stopped by a storage failure', wanted)).toBe(expected);
});

test.each([
  ['9', '10', false, -1],
  ['9', '10', true, 1],
  ['G-9', 'G-10', false, -1],
  ['', '1', false, 1],
  ['', '1', true, 1],
  ['', '', true, 0],
  ['7', '7', true, 0],
  ['caller', 'caller', true, 0],
  ['Infinity', 'Infinity', false, 0],
])('%j beside %j, descending %s', (a, b, descending, expected) => {
  expect(Math.sign(compareCells(a, b, descending))).toBe(expected);
});

test('cells have one order: either way round it is the same', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.boolean(), (a, b, descending) => {
      expect(Math.sign(compareCells(a, b, descending)) + Math.sign(compareCells(b, a, descending)) === 0).toBe(true);
    }),
  );
});

test('the count says whether something is left out', () => {
  expect(countSentence(7, 18, 7)).toBe('7 of 18 shown');
  expect(countSentence(18, 18, 18)).toBe('All 18 shown');
  expect(countSentence(1, 1, 1)).toBe('The one shown');
  expect(countSentence(0, 1, 0)).toBe('0 of 1 shown');
  expect(countSentence(5000, 5000, 500)).toBe('500 of 5000 shown');
  expect(countSentence(812, 5000, 500)).toBe('812 of 5000 found, 500 of them shown');
});

test('the count says that what a list leaves out is not searched', () => {
  const others = '7192 others are neither listed here nor searched';
  expect(countSentence(808, 808, 808, 7192)).toBe(`All 808 listed ones shown; ${others}`);
  expect(countSentence(7, 808, 7, 7192)).toBe(`7 of 808 listed ones shown; ${others}`);
  expect(countSentence(600, 808, 500, 7192)).toBe(`600 of 808 listed ones found, 500 of them shown; ${others}`);
  expect(countSentence(0, 808, 0, 1)).toBe('0 of 808 listed ones shown; 1 other is neither listed here nor searched');
});
