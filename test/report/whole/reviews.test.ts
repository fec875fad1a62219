import { expect, test } from 'vitest';
import type { Analysis } from '../../../src/analysis/index.ts';
import type { Plan } from '../../../src/model/plan.ts';
import { reviewsTold } from '../../../src/report/whole/reviews.ts';

/** Reviews of one event a day from 1 January 2026 on, in the order of their names, which is not that of their days. */
function planOf(count: number) {
  const days = Array.from({ length: count }, (_, index) => new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10));
  const ids = days.map((day) => `event-${day.split('-').toReversed().join('-')}`);
  return {
    plan: { reviews: new Map(ids.toSorted().map((id) => [id, { id }])) } as unknown as Plan,
    analysis: { moments: new Map(ids.map((id, index) => [id, { day: days[index] }])) } as unknown as Analysis,
  };
}

test('the whole plan lists the reviews of the newest events, newest first', () => {
  const few = reviewsTold(planOf(3));
  expect(few.shown.map(({ day }) => day)).toEqual(['2026-01-03', '2026-01-02', '2026-01-01']);
  expect(few.left).toBe(0);
});

test('of very many it lists two hundred', () => {
  const { shown, left } = reviewsTold(planOf(210));
  expect([shown.length, left]).toEqual([200, 10]);
  expect(shown[0]?.review.id).toBe('event-29-07-2026');
  expect(shown.at(-1)?.day).toBe('2026-01-11');
});
