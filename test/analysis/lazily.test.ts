import { expect, test } from 'vitest';
import { lazily } from '../../src/analysis/lazily.ts';

type Facts = { readonly one: number; readonly two: number; readonly never: number };

test('a fact is worked out when it is first asked for, once, with the facts that it needs', () => {
  const asked: string[] = [];
  const facts = lazily<Facts>({
    one: () => asked.push('one'),
    two: ({ one }) => asked.push('two') + one,
    never: () => asked.push('never'),
  });
  expect(asked).toEqual([]);
  expect([facts.two, facts.two, facts.one]).toEqual([3, 3, 1]);
  expect(asked).toEqual(['one', 'two']);
});

test('whoever copies or compares the facts sees all of them', () => {
  const facts = lazily<Facts>({ one: () => 1, two: ({ one }) => one + 1, never: ({ two }) => two + 1 });
  expect({ ...facts }).toEqual({ one: 1, two: 2, never: 3 });
  expect(Object.keys(facts)).toEqual(['one', 'two', 'never']);
});
