import { expect, test } from 'vitest';
import { analyse } from '../../src/analysis/index.ts';
import { planWith } from './plans.ts';

const began = (at: string) => ({ timeline: [{ at, milestone: 'disruption', text: 'It stops.' }] });

test('the version that is written, else the highest that was in force on the day; none before the first', () => {
  const plan = planWith({
    reviews: {
      written: { ...began('2026-05-01'), planVersion: '1.2.0' },
      before: began('2026-03-31'),
      first: began('2026-04-01'),
      between: began('2026-06-30'),
      third: began('2026-08-01'),
    },
    // 1.10.0 is higher than 1.9.0.
    revisions: { '1.9.0': { date: '2026-04-15' }, '1.10.0': { date: '2026-07-01' }, '1.2.0': { date: '2026-04-01' } },
  });
  expect(Object.fromEntries(analyse(plan, '2026-11-23').planVersions)).toEqual({
    written: '1.2.0',
    first: '1.2.0',
    between: '1.9.0',
    third: '1.10.0',
  });
});
