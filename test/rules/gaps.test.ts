import { describe, expect, test } from 'vitest';
import uncovered from '../../src/rules/evaluation/uncovered.ts';
import acceptanceExpired from '../../src/rules/gaps/acceptance-expired.ts';
import overdue from '../../src/rules/gaps/overdue.ts';
import recurred from '../../src/rules/gaps/recurred.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { planWith } from '../analysis/plans.ts';
import { remarksOf } from './findings.ts';

const gap = (id: string) => ({
  id,
  category: 'technology',
  severity: 'high',
  statement: 'Never restored.',
  owner: 'lead',
  due: '2026-06-30',
});
const found = { approvedOn: '2026-03-20', gaps: [gap('G-0'), gap('G-1')] };
const again = { approvedOn: '2026-07-01', recurs: ['G-0', 'G-1'] };
const addresses = (date: string) => ({ date, addresses: ['G-1'] });
const until = (day: string) => [
  { gap: 'G-0', until: '2027-12-31' },
  { gap: 'G-1', until: day },
];

/** What a rule says of the second gap of a review, given what came after. */
function remarkOn(rule: Rule, { revisions = {}, today, ...reviews }: { revisions?: object; today?: string; again?: object }) {
  const plan = planWith({ reviews: { found, ...reviews }, revisions: revisions as Readonly<Record<string, object>> });
  return remarksOf(rule, plan, today).find(({ entry }) => entry === 'gaps/G-1');
}

describe('a fix that did not hold', () => {
  const message = '`G-1` came back: its fix in 1.1.0 did not hold, as the review of 1 Jul 2026 found';
  const fixed = { '1.1.0': addresses('2026-04-01') };

  test('is told at the gap, with the review that found it', () => {
    expect(remarkOn(recurred, { again, revisions: fixed })).toMatchObject({
      at: { file: 'reviews/found.md', field: ['gaps', 1] },
      entry: 'gaps/G-1',
      message,
      related: [{ at: { file: 'reviews/again.md', field: ['recurs', 1] }, message: 'found again here' }],
    });
  });

  test.each<[string, object, string | undefined]>([
    ['that was never tried', {}, '`G-1` came back: it was never fixed, as the review of 1 Jul 2026 found'],
    ['with another fix since', { ...fixed, '1.2.0': addresses('2026-07-10') }, message],
    ['put off since', { ...fixed, '1.2.0': { date: '2026-07-10', defers: until('2026-09-01') } }, message],
    ['whose risk is accepted now', { ...fixed, '1.2.0': { date: '2026-07-10', accepts: until('2027-01-01') } }, undefined],
  ])('%s', (_, revisions, expected) => {
    expect(remarkOn(recurred, { again, revisions })?.message).toBe(expected);
  });

  test('is not told while it holds', () => {
    expect(remarkOn(recurred, { revisions: fixed })).toBeUndefined();
    expect(remarkOn(recurred, { again, revisions: fixed, today: '2026-06-30' })).toBeUndefined();
  });
});

describe('a risk that was accepted', () => {
  const revisions = { '1.1.0': { date: '2026-04-01', accepts: until('2026-06-01') } };

  test('is told past its day, where it was accepted', () => {
    expect(remarkOn(acceptanceExpired, { revisions, today: '2026-06-01' })).toBeUndefined();
    expect(remarkOn(acceptanceExpired, { revisions, today: '2026-06-02' })).toMatchObject({
      at: { file: 'reviews/found.md', field: ['gaps', 1] },
      message: 'the risk of `G-1` was accepted until 1 Jun 2026; it is open again',
      related: [{ at: { file: 'revisions/1.1.0.md', field: ['accepts', 1, 'until'] }, message: 'accepted here' }],
    });
  });

  test('is no risk that was put off', () => {
    const deferred = { '1.1.0': { date: '2026-04-01', defers: until('2026-06-01') } };
    expect(remarkOn(acceptanceExpired, { revisions: deferred, today: '2026-06-02' })).toBeUndefined();
  });
});

describe('a gap past its day', () => {
  test('is open, or came back', () => {
    expect(remarkOn(overdue, { today: '2026-06-30' })).toBeUndefined();
    expect(remarkOn(overdue, { today: '2026-07-01' })).toMatchObject({
      at: { file: 'reviews/found.md', field: ['gaps', 1, 'due'] },
      message: '`G-1` is open and was due on 30 Jun 2026, 1 day ago',
    });
    // Found again on 1 July, a gap of high severity has its 30 days once more.
    expect(remarkOn(overdue, { again, today: '2026-07-31' })).toBeUndefined();
    expect(remarkOn(overdue, { again, today: '2026-08-01' })?.message).toBe('`G-1` came back and was due on 31 Jul 2026, 1 day ago');
  });
});

test.each([
  ['2026-11-22', '`drill` was planned for 22 Nov 2026; hold it and write its review'],
  ['2026-11-23', '`drill` is planned for 23 Nov 2026; hold it and write its review'],
  ['2026-11-24', '`drill` is planned for 24 Nov 2026; hold it and write its review'],
])('a system of the first tier that nobody practised is to be, as is planned for %s', (plannedFor, hint) => {
  const systems = { payments: { name: 'Payments' }, shelf: { tier: 'important' } };
  const plan = planWith({ systems, exercises: { drill: { plannedFor } } });
  expect(remarksOf(uncovered, plan)).toEqual([
    {
      at: { file: 'systems/payments.md', field: ['tier'] },
      message: '“Payments” is of the tier `critical` and was never exercised',
      hint,
    },
  ]);
});
