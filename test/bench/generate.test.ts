import { expect, test } from 'vitest';
import { inspect } from '../../src/inspect.ts';
import { readContent } from '../../src/source/content.ts';
import { generate } from './generate.ts';

const files = [...generate(60)].map(([file, text]) => ({ file, bytes: Buffer.from(text) }));

test('a generated plan has no mistake', async () => {
  const { content } = await readContent(files);
  const defects = inspect(content, '2026-11-23').findings.filter(({ kind }) => kind === 'defect');
  expect(defects.map(({ rule, at, message }) => `${at.file} ${rule} ${message}`).slice(0, 3)).toEqual([]);
});

test('its reviews have the length of real ones', async () => {
  const { content } = await readContent(files);
  const reviews = content.entries.filter(({ collection }) => collection === 'reviews');
  expect(reviews).toHaveLength(60);
  for (const { body } of reviews) {
    const words = body.text.split(/\s+/).length;
    expect(words).toBeGreaterThanOrEqual(700);
    expect(words).toBeLessThanOrEqual(900);
  }
});

test('the same seed gives the same bytes, another seed others', () => {
  expect([...generate(5, 2)]).toEqual([...generate(5, 2)]);
  expect([...generate(5, 2)]).not.toEqual([...generate(5, 3)]);
});
