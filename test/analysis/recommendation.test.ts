import { expect, test } from 'vitest';
import { measurementsOf } from '../../src/analysis/measurements.ts';
import { momentsOf } from '../../src/analysis/moments.ts';
import { recommendationsOf } from '../../src/analysis/recommendation.ts';
import { targetsOf } from '../../src/analysis/targets.ts';
import { planWith } from './plans.ts';

const today = '2026-11-23';

/** Advice on an RTO of 4 h after recoveries of so many minutes each, newest first; a text is taken as when it was back. */
function advise(newestFirst: readonly (number | string)[], { mtpd = '24h', maxRto = '8h', status = 'approved' } = {}) {
  const reviews = newestFirst.map((took, index) => {
    const start = Date.UTC(2026, 8, 20 - index, 8);
    const restoredAt = typeof took === 'string' ? took : `${new Date(start + took * 60_000).toISOString().slice(0, 16)}Z`;
    return [
      `r${index}`,
      { status, affected: [{ system: 'payments', disruptedAt: `${new Date(start).toISOString().slice(0, 16)}Z`, restoredAt }] },
    ];
  });
  const objectives = [{ from: '2025-01-01', rto: '4h', rpo: '1h', mtpd, revision: '1.0.0' }];
  const plan = planWith(
    { systems: { payments: { objectives } }, reviews: Object.fromEntries(reviews) },
    { tiers: [{ id: 'critical', title: 'Critical', maxRto }] },
  );
  const own = recommendationsOf(plan, measurementsOf(plan, momentsOf(plan), today), targetsOf(plan, today)).get('payments');
  return own?.time;
}

test.each([
  ['nothing measured', [], 'not enough evidence'],
  ['two, one missed', [241, 100], 'not enough evidence'],
  ['two missed', [241, 300], 'invest'],
  ['two met', [30, 30], 'not enough evidence'],
  ['three under half', [119, 60, 30], 'tighten'],
  ['three, one at half exactly', [119, 120, 30], 'keep'],
  ['three under half, an older one not', [119, 60, 30, 900], 'tighten'],
  ['two missed, all within tier and half of MTPD', [480, 241, 30], 'loosen'],
  ['two missed, the largest beyond the tier', [481, 241, 30], 'invest'],
  ['two missed, the third the largest', [250, 241, 500], 'invest'],
  ['one miss between', [30, 300, 300], 'keep'],
  ['a miss that is not certain', ['2026-09-20', 300, 300], 'keep'],
] as const)('%s: %j → %s', (_, took, expected) => {
  expect(advise(took)?.advice).toBe(expected);
});

test('a target is not loosened beyond half of the MTPD', () => {
  expect([advise([480, 300, 30], { mtpd: '16h' })?.advice, advise([481, 300, 30], { mtpd: '16h', maxRto: '24h' })?.advice]).toEqual([
    'loosen',
    'invest',
  ]);
});

test('drafts are no evidence; the figures say what the advice rests on', () => {
  expect(advise([241, 300], { status: 'draft' })).toMatchObject({ advice: 'not enough evidence', count: 0, range: undefined });
  expect(advise([119, 60, 30, 20])).toMatchObject({ count: 4, range: { min: 30 * 60, max: 119 * 60 }, target: 4 * 3600, limit: 8 * 3600 });
});

/** Advice on a system that is none of the plan's tiers, unless a test says so, after three losses in one hour each. */
function adviseOn(own: object, tiers: readonly object[] = [{ id: 'other', title: 'Other' }]) {
  const day = (index: number) => `2026-09-0${3 - index}`;
  const reviews = [0, 1, 2].map((index) => [
    `r${index}`,
    {
      affected: [
        {
          system: 'payments',
          disruptedAt: `${day(index)}T08:00Z`,
          restoredAt: `${day(index)}T09:00Z`,
          recoveryPoint: `${day(index)}T07:${40 + index}Z`,
        },
      ],
    },
  ]);
  const plan = planWith({ systems: { payments: own }, reviews: Object.fromEntries(reviews) }, { tiers });
  return recommendationsOf(plan, measurementsOf(plan, momentsOf(plan), today), targetsOf(plan, today)).get('payments');
}
const objective = (own: object) => ({ objectives: [{ from: '2025-01-01', rto: '4h', rpo: '1h', revision: '1.0.0', ...own }] });

test('data loss is advised on by its own figures and the bound of the tier', () => {
  const { point } = adviseOn(objective({ rpo: '15m' }), [{ id: 'critical', title: 'Critical', maxRpo: '20m' }]) ?? {};
  // 20, 19 and 18 min were lost, all more than 15 and at most 20.
  expect(point).toMatchObject({ advice: 'loosen', target: 900, count: 3, range: { min: 1080, max: 1200 }, limit: 1200 });
  expect(point?.newest.map(({ took, judged }) => [took.max, judged.verdict])).toEqual([
    [1200, 'missed'],
    [1140, 'missed'],
    [1080, 'missed'],
  ]);
});

test('the limit of a time is the smaller of the bound of its tier and half of the MTPD, of those that there are', () => {
  const bound = [{ id: 'critical', title: 'Critical', maxRto: '8h' }];
  expect([
    adviseOn(objective({ mtpd: '10h' }), bound)?.time.limit,
    adviseOn(objective({ mtpd: '20h' }), bound)?.time.limit,
    adviseOn(objective({}), bound)?.time.limit,
    adviseOn(objective({ mtpd: '10h' }))?.time.limit,
    adviseOn(objective({}))?.time.limit,
  ]).toEqual([5 * 3600, 8 * 3600, 8 * 3600, 5 * 3600, undefined]);
});

test('where nothing bounds it, a target may be loosened to whatever was measured', () => {
  expect(adviseOn(objective({ rto: '10m' }))?.time).toMatchObject({ advice: 'loosen', limit: undefined });
});

test('without a target in force today there is nothing to advise', () => {
  const { time, point } = adviseOn(objective({ from: '2027-01-01', mtpd: '10h' })) ?? {};
  expect(time).toMatchObject({ advice: 'not enough evidence', target: undefined, count: 3, limit: undefined });
  expect(point).toMatchObject({ advice: 'not enough evidence', target: undefined, count: 3 });
});
