import { expect, test } from 'vitest';
import { asItStood } from '../../src/analysis/as-it-stood.ts';
import { planWith } from './plans.ts';

const plan = planWith({
  sections: {
    late: { area: 'response', order: 2 },
    goals: { area: 'objectives' },
    first: { area: 'response', order: 1 },
  },
  systems: {
    z: {
      name: 'Accounts',
      objectives: [
        { from: '2025-01-01', rto: '4h', rpo: '1h', revision: '1.0.0' },
        { from: '2026-01-01', rto: '2h', rpo: '1h', revision: '1.1.0' },
      ],
    },
    m: { name: 'Ledger', objectives: [{ from: '2026-01-02', rto: '1h', rpo: '1h', revision: '1.1.0' }] },
    a: { name: 'Mail' },
  },
  templates: { b: { title: 'Outage' }, a: { title: 'Over' }, c: { title: 'Began' } },
});

test('a past state is kept in order, with the objectives of its day', () => {
  const { version, date, kept, objectives, plan: own } = asItStood('1.1.0', '2026-01-01', plan);
  expect([version, date, [...own.systems.keys()]]).toEqual(['1.1.0', '2026-01-01', ['z', 'm', 'a']]);
  expect(kept.sections.map(({ id }) => id)).toEqual(['goals', 'first', 'late']);
  expect(kept.systems.map(({ id }) => id)).toEqual(['z', 'm', 'a']);
  expect(kept.templates.map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  expect([...objectives].map(([id, objective]) => [id, objective?.rto])).toEqual([
    ['z', 7200],
    ['m', undefined],
    ['a', 14_400],
  ]);
});

test('systems stand by name, not by file', () => {
  const { kept } = asItStood('1.0.0', '2026-01-01', planWith({ systems: { a: { name: 'Mail' }, b: { name: 'Accounts' } } }));
  expect(kept.systems.map(({ id }) => id)).toEqual(['b', 'a']);
});
