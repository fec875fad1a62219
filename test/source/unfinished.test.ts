import { expect, test } from 'vitest';
import { unfinishedIn } from '../../src/source/unfinished.ts';

const words = (text: string) => unfinishedIn(text).map((found) => `${found.offset} ${found.words}`);

test.each([
  ['The number is TBD.', ['14 TBD']],
  ['- TODO\n- FIXME: TBC', ['2 TODO', '9 FIXME', '16 TBC']],
  ['title: xxx\n', ['7 xxx']],
  ['{ a: "???", b: …, c: ... }', ['5 "???"', '15 …', '21 ...']],
  ['a: XXX\r\nb: 1\r\n', ['3 XXX']],
  ['See [insert the name] and [Fill in later](x.md).', ['4 [insert the name]']],
  ['Lorem ipsum', ['0 Lorem ipsum']],
  ['TBC\n- TBC\n| a | TBC |\n(TBC), [TBC]', ['0 TBC', '6 TBC', '16 TBC', '23 TBC', '30 TBC']],
  ['Ring +977 1 XXX XXXX, or 0800-xxx.', ['5 +977 1 XXX XXXX', '25 0800-xxx']],
])('%j is not finished', (text, found) => expect(words(text)).toEqual(found));

test.each([
  'todo lists, the TODOs of others, mktemp XXXXXX, TBDs',
  'What: ever… and so on. Why?? Because… of it.',
  'a: x\nb: "…and then"\nc: ?\nd: xx',
  '[Insertion of a page], [add] and [x]',
  'Patients with TBC go to the TBC-Station (TBC wards); cough, TBC.',
  'Sizes 12 XXL, 2 XXXL and 10-xx; +977 1 555 0100',
])('nothing is wrong with %j', (text) => expect(words(text)).toEqual([]));

test('long runs of spaces are read in time', () => {
  const start = performance.now();
  expect(words(`TODO a:${' '.repeat(1_000_000)}…`)).toEqual(['0 TODO']);
  expect(performance.now() - start).toBeLessThan(2_000);
});
