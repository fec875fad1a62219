import { expect, test } from 'vitest';
import { onContent } from '../../src/report/on-content.ts';

test.each([
  ['write one: `npm run new -- section --area response`', 'west', 'write one: `npm run new -- --content west section --area response`'],
  ['`npm run gaps -- --all` lists every gap', '../plans/west', '`npm run gaps -- --content ../plans/west --all` lists every gap'],
  ['then run `npm run check`', 'west', 'then run `npm run check -- --content west`'],
  ['then run `npm run check`', 'my plan', "then run `npm run check -- --content 'my plan'`"],
  ['then run `npm run check`', "the bank's", "then run `npm run check -- --content 'the bank'\\''s'`"],
  ['then run `npm run check`', undefined, 'then run `npm run check`'],
  ['did you mean `gaps`?', 'west', 'did you mean `gaps`?'],
])('%s, with the content in %s', (text, content, expected) => {
  expect(onContent(text, content)).toBe(expected);
});
