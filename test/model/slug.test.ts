import { expect, test } from 'vitest';
import { slugOf } from '../../src/model/slug.ts';

test.each<[what: string, title: string, slug: string | undefined]>([
  ['words', 'Loss of the primary site', 'loss-of-the-primary-site'],
  ['capitals, marks and apostrophes', "L'Été: the provider’s line", 'lete-the-providers-line'],
  ['signs at both ends and many in a row', '  --Mail & calendar!! ', 'mail-calendar'],
  ['whole words up to forty characters', 'aaaaaaaaa bbbbbbbbb ccccccccc ddddddddd eeeee', 'aaaaaaaaa-bbbbbbbbb-ccccccccc-ddddddddd'],
  ['a word that would make forty', `${'a'.repeat(30)} ${'b'.repeat(10)} c`, `${'a'.repeat(30)}-c`],
  ['a word that makes thirty-nine', `${'a'.repeat(30)} ${'b'.repeat(9)}`, `${'a'.repeat(30)}-${'b'.repeat(9)}`],
  ['a first word that is longer, alone', 'x'.repeat(50), 'x'.repeat(50)],
  ['a first word that is longer than sixty', 'x'.repeat(70), 'x'.repeat(60)],
  ['signs alone', '!?…', undefined],
  ['no letter of ours', '災害', undefined],
])('%s', (_, title, slug) => {
  expect(slugOf(title)).toBe(slug);
});
