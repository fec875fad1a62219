import { expect, test } from 'vitest';
import { analyse } from '../../src/analysis/index.ts';
import { planWith } from './plans.ts';

const gap = (id: string, severity: string, due?: string, own: object = {}) => ({
  id,
  category: 'technology',
  severity,
  statement: 'It is slow.',
  owner: 'lead',
  ...(due ? { due } : {}),
  ...own,
});
const reviews = {
  old: {
    approvedOn: '2026-01-10',
    gaps: [
      gap('G-1', 'low', '2027-01-01'),
      gap('G-2', 'high', '2027-01-01', { systems: ['payments', 'ledger'], sections: ['backups'] }),
      gap('G-3', 'low'),
    ],
  },
  young: {
    kind: 'simulation',
    approvedOn: '2026-10-10',
    gaps: [gap('G-4', 'critical', '2027-01-01'), gap('G-5', 'low'), gap('G-6', 'high', '2027-01-01')],
  },
  draft: { status: 'draft', gaps: [gap('G-7', 'low')] },
  proof: { approvedOn: '2026-11-10', verifies: ['G-5'] },
};
const revisions = {
  '1.1.0': {
    date: '2026-10-20',
    accepts: [{ gap: 'G-4', until: '2027-01-01' }],
    addresses: ['G-2'],
    rollout: { implementation: [{ task: 'Build it', role: 'lead', due: '2026-11-01' }] },
  },
};
const exercises = { trial: { lessons: ['G-2'] }, dropped: { lessons: ['G-2'], cancelled: 'No time.' } };
const registerOf = (own: object = reviews) =>
  analyse(planWith({ reviews: own as typeof reviews, revisions, exercises }), '2026-11-23').register;

const ids = (gaps: readonly { readonly id: string }[] | undefined) => gaps?.map(({ id }) => id);

test('overdue first, then severity, then age; settled ones apart', () => {
  const { unresolved, settled, overdue } = registerOf();
  expect(ids(unresolved)).toEqual(['G-3', 'G-2', 'G-6', 'G-1', 'G-7']);
  expect(ids(settled)).toEqual(['G-4', 'G-5']);
  expect(overdue.map(({ id, daysLate }) => [id, daysLate])).toEqual([['G-3', 137]]);
});

test('settled ones are in the same order, and what is only proposed comes after all that is raised', () => {
  const proof = { approvedOn: '2026-11-10', verifies: ['G-1', 'G-2', 'G-3', 'G-8'] };
  const young = { approvedOn: '2026-10-10', gaps: [gap('G-8', 'low'), gap('G-6', 'low', '2027-01-01')] };
  const { settled, unresolved } = registerOf({ draft: reviews.draft, young, old: reviews.old, proof });
  expect([ids(settled), ids(unresolved)]).toEqual([
    ['G-2', 'G-1', 'G-3', 'G-8'],
    ['G-6', 'G-7'],
  ]);
});

test('counts by state and severity', () => {
  const { byState, bySeverity } = registerOf();
  expect(byState).toEqual({
    proposed: 1,
    recurred: 0,
    open: 3,
    deferred: 0,
    accepted: 1,
    addressed: 1,
    implemented: 0,
    communicated: 0,
    verified: 1,
  });
  expect(bySeverity).toEqual({ critical: 0, high: 2, medium: 0, low: 3 });
});

/** The register of gaps that were raised on these days, by 23 November 2026. */
const raisedOn = (...days: readonly string[]) =>
  registerOf(Object.fromEntries(days.map((approvedOn, index) => [`r${index}`, { approvedOn, gaps: [gap(`X-${index}`, 'low')] }])));

test.each<[string, readonly string[], object | undefined, readonly number[]]>([
  ['none', [], undefined, [0, 0, 0, 0, 0]],
  ['one of 30 days', ['2026-10-24'], { median: 30, oldest: 30 }, [1, 0, 0, 0, 0]],
  ['31 and 30 days', ['2026-10-24', '2026-10-23'], { median: 30, oldest: 31 }, [1, 1, 0, 0, 0]],
  ['10, 90 and 91 days', ['2026-08-25', '2026-11-13', '2026-08-24'], { median: 90, oldest: 91 }, [1, 1, 1, 0, 0]],
  ['10, 180, 182 and 365 days', ['2025-11-23', '2026-05-25', '2026-05-27', '2026-11-13'], { median: 181, oldest: 365 }, [1, 0, 1, 2, 0]],
  ['365 and 366 days', ['2025-11-22', '2025-11-23'], { median: 365, oldest: 366 }, [0, 0, 0, 1, 1]],
])('ages: %s', (_, days, age, counts) => {
  const register = raisedOn(...days);
  expect(register.age).toEqual(age);
  expect(register.byAge).toEqual([30, 90, 180, 365, undefined].map((upTo, index) => ({ upTo, count: counts[index] })));
});

test('entries have the gaps that concern them, unresolved ones first', () => {
  expect(new Map([...registerOf().byEntry].map(([key, gaps]) => [key, ids(gaps)]))).toEqual(
    new Map([
      ['roles/lead', ['G-3', 'G-2', 'G-6', 'G-1', 'G-7', 'G-4', 'G-5']],
      ['reviews/old', ['G-3', 'G-2', 'G-1']],
      ['reviews/young', ['G-6', 'G-4', 'G-5']],
      ['reviews/draft', ['G-7']],
      ['reviews/proof', ['G-5']],
      ['revisions/1.1.0', ['G-2', 'G-4']],
      ['systems/payments', ['G-2']],
      ['systems/ledger', ['G-2']],
      ['sections/backups', ['G-2']],
      ['exercises/trial', ['G-2']],
    ]),
  );
});
