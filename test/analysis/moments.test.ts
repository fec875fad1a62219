import { expect, test } from 'vitest';
import { analyse } from '../../src/analysis/index.ts';
import { planWith } from './plans.ts';

const read = (...timeline: readonly object[]) => {
  const found = analyse(planWith({ reviews: { outage: { timeline } } }), '2026-11-23').moments.get('outage');
  if (!found) throw new Error('no moments');
  return found;
};
const disruption = { at: '2026-03-12T08:00+02:00', milestone: 'disruption', text: 'It stops.' };
const warning = { at: '2026-03-11T23:30Z', milestone: 'detection', text: 'The alarm.' };
const later = { at: '2026-03-12T09:00+02:00', text: 'It goes on.' };

test('an incident begins with its disruption, whatever was seen before', () => {
  expect(read(warning, disruption)).toMatchObject({ began: { at: disruption.at, index: 1 }, day: '2026-03-12' });
});

test('where no disruption is known, with the earliest instant, wherever it stands', () => {
  for (const timeline of [
    [warning, later],
    [later, warning],
    [later, warning, later],
  ]) {
    // 23:30 in UTC is half past one of the next day in Johannesburg.
    expect(read(...timeline)).toMatchObject({ began: { at: warning.at }, day: '2026-03-12' });
  }
});

test('of two instants at one time, with the first that is written', () => {
  const same = { at: '2026-03-12T07:00Z', text: 'The same in UTC.' };
  expect([read(later, same).began.at, read(same, later).began.at]).toEqual([later.at, same.at]);
});
