import { expect, test } from 'vitest';
import { gapStandingsOf } from '../../../src/analysis/gap-states.ts';
import { loopOf } from '../../../src/analysis/loop.ts';
import { reflectionsOf } from '../../../src/analysis/reflections.ts';
import { rolloutsOf } from '../../../src/analysis/rollout.ts';
import {
  type FirstTier,
  firstTierWord,
  halfYear,
  keptEarlier,
  keptHeading,
  keptIn,
  leadSentence,
  listedFirst,
  loopNotes,
  ongoingSentence,
  proofClause,
} from '../../../src/report/wording/overview.ts';
import { planWith } from '../../analysis/plans.ts';

const recovered = (verdict: string, expired = false) =>
  ({ id: 'a', evidence: { expired, measurement: { today: { both: verdict } } } }) as unknown as FirstTier[number];
const proven = recovered('met');
const beyond = recovered('missed');
const expired = recovered('missed', true);
const never = { id: 'c', evidence: undefined };

test.each([
  ['and no critical system is written yet.', []],
  ['and the one critical system is proven.', [proven]],
  ['and the one critical system is unproven.', [never]],
  ['and one critical system is unproven.', [proven, expired]],
  ['and two critical systems are unproven.', [proven, expired, never]],
  ['and both critical systems are proven.', [proven, proven]],
  ['and none of two critical systems is proven.', [expired, never]],
  ['and the one critical system is proven, but beyond its RTO or RPO.', [beyond]],
  ['and both critical systems are proven, one of them beyond its RTO or RPO.', [beyond, recovered('undetermined')]],
  ['and all three critical systems are proven, two of them beyond their RTO or RPO.', [beyond, proven, beyond]],
  ['and one critical system is unproven, one more beyond its RTO or RPO.', [beyond, proven, expired]],
])('%s', (said, systems) => {
  expect(proofClause(systems, 'critical system')).toBe(said);
});

test('of a very large first tier, the systems with the least proof are listed', () => {
  const many = Array.from({ length: 28 }, () => proven);
  expect(listedFirst([...many, expired, never])).toEqual({ shown: [...many, expired, never], left: 0 });
  expect(listedFirst([...many, expired, proven, never])).toEqual({ shown: [never, expired, ...many], left: 1 });
});

test('a tier whose title is a phrase is called the first', () => {
  expect(firstTierWord(planWith({}))).toBe('Critical');
  expect(firstTierWord(planWith({}, { tiers: [{ id: 'a', title: 'Must never stop' }] }))).toBe('First-tier');
});

test('the lead says whether a plan is in force and in order', () => {
  expect(leadSentence('1.4.0', 0)).toBe('The plan is in force and its files are free of errors.');
  expect(leadSentence('1.4.0', 1)).toBe('The plan is in force, and its files have one error.');
  expect(leadSentence(undefined, 0)).toBe('No version of the plan is in force yet, and its files are free of errors.');
});

const gap = (id: string) => ({ id, category: 'training', severity: 'high', statement: 'Missing.', owner: 'lead' });
const rollout = { implementation: [{ task: 'Build it', role: 'lead', due: '2026-12-10' }] };
const notes = (reviews: Record<string, object>, revisions: Record<string, object> = {}) => {
  const plan = planWith({ reviews, revisions });
  return loopNotes(loopOf(gapStandingsOf(plan, rolloutsOf(plan, '2026-11-23'), '2026-11-23'), reflectionsOf(plan, '2026-11-23')));
};

test('a loop in which nothing moved says what waits', () => {
  expect(notes({ found: { approvedOn: '2026-11-20', gaps: [gap('G-1'), gap('G-2')] } })).toEqual({
    found: ['in 1 review: 1 actual'],
    planChanged: ['2 wait for a change: 2 open'],
    implemented: [],
    communicated: [],
    proved: [],
  });
});

test('a loop that turns says by what, and what is in time', () => {
  const reviews = {
    found: { approvedOn: '2026-11-01', gaps: [gap('G-1'), gap('G-2'), gap('G-3')] },
    drill: { kind: 'simulation', approvedOn: '2026-11-02', gaps: [gap('G-4')] },
    draft: { status: 'draft', gaps: [gap('G-5')] },
    later: { approvedOn: '2026-11-20', noGaps: 'Fine.', verifies: ['G-3'] },
  };
  const revisions = {
    '1.1.0': { date: '2026-11-05', addresses: ['G-1'], rollout },
    '1.2.0': { date: '2026-11-06', addresses: ['G-2', 'G-3'] },
    '1.3.0': { date: '2026-11-07', accepts: [{ gap: 'G-4', until: '2027-01-01' }] },
  };
  expect(notes(reviews, revisions)).toEqual({
    found: ['in 2 reviews: 1 actual, 1 simulated', '1 more in drafts'],
    planChanged: ['by 2 revisions', '1 risk accepted, until 1 Jan 2027'],
    implemented: ['1 under way in time'],
    communicated: [],
    proved: ['by a later event', '1 waits for one'],
  });
});

test('what was kept is counted with what could not be told', () => {
  const counts = { met: 5, missed: 0, undetermined: 1, unknown: 0, 'no-target': 0, measured: 6 };
  expect(keptHeading(counts, 'Critical')).toBe('Critical recoveries within RTO and RPO: 5 of 6');
  expect(keptHeading({ ...counts, measured: 0 }, 'Critical')).toBe('Critical recoveries within RTO and RPO: none measured yet');
  expect(keptIn(counts)).toBe('5 of 6, 1 undetermined');
  expect(keptIn({ ...counts, unknown: 2 })).toBe('5 of 6, 1 undetermined, 2 not measured');
  expect([halfYear({ year: 2026, half: 1 }), halfYear({ year: 2026, half: 2 })]).toEqual(['2026, first', '2026, second']);
});

test('half-years before those that are drawn are summed', () => {
  const half = (index: number, met: number) => ({
    year: 2022 + Math.floor(index / 2),
    half: index % 2 ? (2 as const) : (1 as const),
    counts: { met, missed: 1, undetermined: 0, unknown: 0, 'no-target': 0, measured: met + 1 },
  });
  const ten = Array.from({ length: 10 }, (_, index) => half(index, index));
  expect(keptEarlier(ten.slice(0, 8))).toBeUndefined();
  // The first of ten met 0 of 1, the second 1 of 2.
  expect(keptEarlier(ten)).toBe('Before 2023: 1 of 3');
  expect(keptEarlier(ten.slice(0, 9))).toBe('Before the second half of 2022: 0 of 1');
});

test('the headline begins with what is away today', () => {
  const outage = (system: string, day: string) => ({ system, day });
  const said = (...ongoing: readonly ReturnType<typeof outage>[]) => ongoingSentence(ongoing, (id) => id.toUpperCase());
  expect(said()).toBe('');
  expect(said(outage('mail', '2026-11-20'))).toBe('MAIL has been away since 20 Nov 2026.');
  expect(said(outage('mail', '2026-11-20'), outage('shop', '2026-11-22'))).toBe(
    'MAIL and one more system are away, the first since 20 Nov 2026.',
  );
});

test('a loop tells of reviews that a revision cited too late', () => {
  const reviews = { a: { approvedOn: '2026-01-01', gaps: [gap('G-1')] }, b: { approvedOn: '2026-02-01', noGaps: 'Fine.' } };
  // 30 days are allowed: until 31 January, and until 3 March.
  const cites = (date: string, ...ids: readonly string[]) => ({ date, because: { reviews: ids } });
  expect(notes(reviews, { '1.1.0': cites('2026-03-03', 'a', 'b') }).planChanged).toEqual([
    '1 waits for a change: 1 open',
    '1 review cited 31 days late',
  ]);
  expect(notes(reviews, { '1.1.0': cites('2026-03-04', 'a', 'b') }).planChanged).toEqual([
    '1 waits for a change: 1 open',
    '2 reviews cited up to 32 days late',
  ]);
});
