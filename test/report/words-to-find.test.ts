import { expect, test } from 'vitest';
import { folder } from '../../src/folder.ts';
import { wordsToFind } from '../../src/report/words-to-find.ts';

test('the words of titles, steps, gaps and texts are known, each once, in order', async () => {
  const { plan } = await folder('content', '2026-11-23');
  const words = wordsToFind(plan);
  expect(words).toEqual([...new Set(words)].sort());
  expect(words).toEqual(expect.arrayContaining(['payments', 'promote', 'archive', 'damaged', 'tabletop', 'acquiring']));
  expect(words.filter((word) => word.length < 4 || word.length > 24 || word !== word.toLowerCase())).toEqual([]);
});
