import { expect, test } from 'vitest';
import { reflectionsOf } from '../../src/analysis/reflections.ts';
import { planWith } from './plans.ts';

const cites = (date: string) => ({ date, because: { reviews: ['bad'] } });

// Approved on 1 January; the policy allows 30 days, until 31 January.
test.each<[string, object, Record<string, object>, unknown]>([
  ['on the last day', {}, { '1.1.0': cites('2026-01-31') }, ['1.1.0', 0]],
  ['a day late', {}, { '1.1.0': cites('2026-02-01') }, ['1.1.0', 1]],
  ['in time, and again later', {}, { '1.2.0': cites('2026-05-01'), '1.1.0': cites('2026-01-10') }, ['1.1.0', 0]],
  ['before it was approved', {}, { '1.1.0': cites('2025-12-20') }, ['1.1.0', 0]],
  ['not yet, for 296 days', {}, {}, [undefined, 296]],
  ['only by a revision that is still to come', {}, { '1.1.0': cites('2026-11-24') }, [undefined, 296]],
  ['never, as a draft', { status: 'draft' }, {}, undefined],
  ['never, as one of lesser severity', { severity: 'moderate' }, {}, undefined],
  ['never, as one of a later approval', { approvedOn: '2026-11-24' }, {}, undefined],
])('a review is cited %s', (_, own, revisions, expected) => {
  const plan = planWith({ reviews: { bad: { approvedOn: '2026-01-01', ...own } }, revisions });
  const found = reflectionsOf(plan, '2026-11-23').get('bad');
  expect(found && [found.by?.id, found.daysLate]).toEqual(expected);
  if (found) expect(found.due).toBe('2026-01-31');
});
