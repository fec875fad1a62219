import { expect, test } from 'vitest';
import { analyse } from '../../src/analysis/index.ts';
import { planWith } from './plans.ts';

const promise = (rto: string, from = '2025-01-01') => ({ objectives: [{ from, rto, rpo: '1h', revision: '1.0.0' }] });
const steps = (takes: string) => ({ recovery: [{ id: 'run', step: 'Run it', role: 'lead', takes }] });

const plan = planWith({
  systems: {
    loop: { dependsOn: ['loop'], ...steps('1h') },
    shop: { dependsOn: ['base'], ...promise('2h'), ...steps('1h') },
    base: { ...promise('1h'), ...steps('1h') },
    tight: { ...promise('59m'), ...steps('1h') },
    coming: { ...promise('1h', '2027-01-01'), ...steps('1h') },
  },
  reviews: {
    drill: {
      timeline: [{ at: '2026-03-12T08:00+02:00', milestone: 'disruption', text: 'It stops.' }],
      approvedOn: '2026-03-20',
      affected: [{ system: 'base', restoredAt: '2026-03-12T11:00+02:00' }],
      steps: [{ system: 'base', step: 'run', result: 'done', took: '3h' }],
    },
  },
});

test('promises that can be kept as planned and at the worst measured, and those that are proved', () => {
  const { systems, planned, worst, proven } = analyse(plan, '2026-11-23').feasibility;
  const verdicts = (id: string) => {
    const own = systems.get(id);
    return [own?.planned.verdict, own?.median.verdict, own?.worst.verdict];
  };
  expect(verdicts('base')).toEqual(['met', 'missed', 'missed']);
  expect([verdicts('loop'), verdicts('coming')]).toEqual([
    ['unknown', 'unknown', 'unknown'],
    ['no-target', 'no-target', 'no-target'],
  ]);
  expect([planned.kept.toSorted(), planned.broken]).toEqual([['base', 'shop'], ['tight']]);
  expect([worst.kept, worst.broken.toSorted()]).toEqual([[], ['base', 'shop', 'tight']]);
  expect([proven.kept, proven.broken.toSorted()]).toEqual([['base'], ['coming', 'loop', 'shop', 'tight']]);
  expect(systems.size).toBe(5);
});

test('a proof that has expired proves nothing', () => {
  expect(analyse(plan, '2027-03-12').feasibility.proven.kept).toEqual(['base']);
  expect(analyse(plan, '2027-03-13').feasibility.proven.kept).toEqual([]);
});
