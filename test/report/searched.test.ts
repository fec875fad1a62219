import { expect, test } from 'vitest';
import type { GapStanding } from '../../src/analysis/gap-states.ts';
import { leftToReviews, settledInSearch } from '../../src/report/searched.ts';

const settled = (id: string, raisedOn: string) => ({ id, raisedOn }) as GapStanding;

test('of settled gaps, those raised last are found by themselves', () => {
  const many = Array.from({ length: settledInSearch }, (_, index) => settled(`G-${index}`, '2025-06-01'));
  expect(leftToReviews({ settled: many })).toEqual(new Set());
  expect(leftToReviews({ settled: [settled('G-old', '2019-01-01'), ...many] })).toEqual(new Set(['G-old']));
  expect(leftToReviews({ settled: [...many, settled('G-new', '2026-01-01')] })).toEqual(new Set([`G-99`]));
});
