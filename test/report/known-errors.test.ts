import { expect, test } from 'vitest';
import { folder } from '../../src/folder.ts';
import { knownErrors } from '../../src/report/known-errors.ts';

test('as of a past day, reviews of later events are no errors; a mistake before it still is', async () => {
  const past = await folder('content', '2026-05-01');
  expect(past.placed.some(({ rule, level }) => rule === 'reviews/order' && level === 'error')).toBe(true);
  expect(knownErrors(past.placed, past)).toEqual([]);
  const wrong = await folder('test/rules/gaps/order/content', '2026-11-23');
  expect(knownErrors(wrong.placed, wrong).filter(({ rule }) => rule === 'gaps/order')).toHaveLength(5);
});
