import { expect, test } from 'vitest';
import {
  allOf,
  capital,
  counted,
  countedInWords,
  countsBy,
  inWords,
  isOrAre,
  listed,
  listedFew,
  spoken,
  tally,
  uncapital,
  wordsOfName,
} from '../../src/model/words.ts';

test('counts are words up to twelve and digits above', () => {
  expect([0, 1, 2, 12, 13, 100].map(inWords)).toEqual(['no', 'one', 'two', 'twelve', '13', '100']);
});

test('nouns and verbs agree with their count', () => {
  expect([0, 1, 2].map((count) => counted(count, 'gap'))).toEqual(['0 gaps', '1 gap', '2 gaps']);
  expect([0, 1, 13].map((count) => countedInWords(count, 'duty', 'duties'))).toEqual(['no duties', 'one duty', '13 duties']);
  expect([1, 2].map((count) => countedInWords(count, 'gap'))).toEqual(['one gap', 'two gaps']);
  expect([1, 2, 9, 13].map((count) => allOf(count, 'gap'))).toEqual(['The one gap', 'Both gaps', 'All nine gaps', 'All 13 gaps']);
  expect([0, 1, 2].map(isOrAre)).toEqual(['are', 'is', 'are']);
});

test('lists and tallies read as a sentence', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listed)).toEqual(['', 'a', 'a and b', 'a, b and c']);
  expect(
    [
      ['a', 'b', 'c'],
      ['a', 'b', 'c', 'd'],
    ].map((words) => listedFew(words, 3)),
  ).toEqual(['a, b and c', 'a, b and 2 more']);
  expect(tally(countsBy(['low', 'high', 'low'], ['critical', 'high', 'low']))).toBe('1 high, 2 low');
  expect(tally(countsBy<string>([], ['high', 'low']))).toBe('none');
});

test.each([
  ['Restart the database', 'restart the database'],
  ['A call to the vendor', 'a call to the vendor'],
  ['Öffnet die Leitung', 'öffnet die Leitung'],
  ['Call IT', 'call IT'],
  ['IT duty officer', 'IT duty officer'],
  ['DNS server start', 'DNS server start'],
  ['VMs first', 'VMs first'],
  ['McAfee console', 'McAfee console'],
  ['S3 copy', 'S3 copy'],
  ['', ''],
])('%j within a sentence is %j', (text, within) => {
  expect(uncapital(text)).toBe(within);
});

test('names of the model become words', () => {
  expect(spoken('full-interruption')).toBe('full interruption');
  expect(capital('')).toBe('');
  expect(['startedAt', 'next-update', 'order_number', 'x1Y', 'next--update'].map(wordsOfName)).toEqual([
    'Started at',
    'Next update',
    'Order number',
    'X1 y',
    'Next update',
  ]);
});
