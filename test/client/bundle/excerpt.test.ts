import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerptOf } from '../../../src/client/bundle/excerpt.ts';

const long = 'word '.repeat(60);

test.each([
  ['a word is marked whatever its case, to its end', 'Restored at noon', ['restor'], '<mark>Restored</mark> at noon'],
  ['a word is found at its beginning alone', 'the restore and the prestore', ['store'], 'the restore and the prestore'],
  ['several words are marked', 'a ledger is restored', ['ledger', 'restored'], 'a <mark>ledger</mark> is <mark>restored</mark>'],
  ['what looks like HTML is text', '<b>ledger</b>', ['ledger'], '&#60;b&#62;<mark>ledger</mark>&#60;/b&#62;'],
  ['a number is not found in the signs of HTML', 'R&D has 38 rooms', ['38'], 'R&#38;D has <mark>38</mark> rooms'],
  ['without words, the text begins', 'short', [], 'short'],
])('%s', (_, text, words, expected) => {
  expect(excerptOf(text, words)).toBe(expected);
});

test('a long text is cut between words, around the first one found', () => {
  const excerpt = excerptOf(`${long}needle ${long}`, ['needle']);
  expect(excerpt).toMatch(/^… word .* <mark>needle<\/mark> word .* word …$/);
  expect(excerpt.length).toBeLessThan(260);
});

test('whatever is looked for, the only markup is that of a mark', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string({ minLength: 1 })), (text, words) => {
      expect(excerptOf(text, words).replace(/<\/?mark>/g, '')).not.toMatch(/[<>]/);
    }),
  );
});
