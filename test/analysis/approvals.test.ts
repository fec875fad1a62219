import { expect, test } from 'vitest';
import { approvalsOf } from '../../src/analysis/approvals.ts';
import { momentsOf } from '../../src/analysis/moments.ts';
import { planWith } from './plans.ts';

const approval = (own: object, today = '2026-04-30') => {
  const plan = planWith({ reviews: { one: own } });
  return approvalsOf(plan, momentsOf(plan), today).get('one');
};
/** Ended on 12 March, so that policy wants its approval by 26 March. */
const ended = { ended: '2026-03-12', due: '2026-03-26' };

test.each([
  ['on the last day', { approvedOn: '2026-03-26' }, { ...ended, approvedOn: '2026-03-26', daysAfter: 14, daysLate: 0 }],
  ['a day late', { approvedOn: '2026-03-27' }, { ...ended, approvedOn: '2026-03-27', daysAfter: 15, daysLate: 1 }],
  ['a draft, so far', { status: 'draft' }, { ...ended, approvedOn: undefined, daysAfter: 49, daysLate: 35 }],
  [
    'a draft with a day is none',
    { status: 'draft', approvedOn: '2026-03-20' },
    { ...ended, approvedOn: undefined, daysAfter: 49, daysLate: 35 },
  ],
  ['approved on a day that is not written', {}, undefined],
])('%s', (_, own, expected) => {
  expect(approval(own)).toEqual(expected);
});
