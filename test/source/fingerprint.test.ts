import { distance } from 'fastest-levenshtein';
import { expect, test } from 'vitest';
import type { Content } from '../../src/model/plan.ts';
import { readContent } from '../../src/source/content.ts';
import { fingerprintOf } from '../../src/source/fingerprint.ts';
import { readTree } from '../../src/source/tree.ts';
import { voiceWords } from '../../src/source/voice-words.ts';

const { content } = await readContent(readTree('content'));
const picture = (text: string) => () => Buffer.from(text);
const words = (one: Content, text = 'x') => fingerprintOf(one, picture(text));

test('there is a word for each value of a byte, and none is close to another', () => {
  expect(voiceWords).toHaveLength(256);
  const close = voiceWords.flatMap((one, index) =>
    voiceWords
      .slice(index + 1)
      .filter((other) => distance(one, other) < 3)
      .map((other) => [one, other]),
  );
  expect(close).toEqual([]);
  expect(voiceWords.filter((word) => !/^[a-z]{4,9}$/.test(word))).toEqual([]);
});

test('the same plan has the same four words', () => {
  expect(words(content)).toMatch(/^[a-z]+( [a-z]+){3}$/);
  expect(words({ ...content, entries: [...content.entries] })).toBe(words(content));
});

test('another text, another setting, another picture or an entry less has other words', () => {
  const [first, ...rest] = content.entries;
  const changed = first && { ...first, body: { ...first.body, text: `${first.body.text} ` } };
  const others = [
    words({ ...content, entries: rest }),
    words({ ...content, entries: [...(changed ? [changed] : []), ...rest] as Content['entries'] }),
    words({ ...content, settings: { ...content.settings, title: 'Another' } }),
    words(content, 'y'),
  ];
  expect(new Set([words(content), ...others]).size).toBe(5);
});
