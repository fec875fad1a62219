import { expect, test } from 'vitest';
import { analyse } from '../../src/analysis/index.ts';
import { planWith } from './plans.ts';

const plan = planWith({
  sections: {
    last: { area: 'training', title: 'A', reviewEvery: '30d', reviewedOn: '2026-09-01' },
    unplaced: { area: 'response', title: 'Zones' },
    also: { area: 'response', title: 'Calls' },
    second: { area: 'response', title: 'Alarms', order: 20 },
    same: { area: 'response', title: 'Rooms', order: 10 },
    tie: { area: 'response', title: 'Doors', order: 10 },
    first: { area: 'response', title: 'Maps', order: 0 },
    govern: { area: 'governance', title: 'Z', order: 99 },
    aims: { area: 'objectives', title: 'B' },
  },
});
const sectionsOf = () => analyse(plan, '2026-11-23').sections;

test('by area as the plan has them, then by their order, then by title; those without an order last', () => {
  const order = ['govern', 'aims', 'first', 'tie', 'same', 'second', 'also', 'unplaced', 'last'];
  expect(sectionsOf().map(({ section }) => section.id)).toEqual(order);
  expect(sectionsOf().map(({ previous }) => previous?.id)).toEqual([undefined, ...order.slice(0, -1)]);
  expect(sectionsOf().map(({ next }) => next?.id)).toEqual([...order.slice(1), undefined]);
});

test('read through again after its own interval, else after that of the policy', () => {
  // 1 September and 30 days; 1 January and 90 days, of which January has 30 left, February 28 and March 31.
  expect([sectionsOf().at(-1)?.reviewBy, sectionsOf()[0]?.reviewBy]).toEqual(['2026-10-01', '2026-04-01']);
});
