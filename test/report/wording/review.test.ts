import { expect, test } from 'vitest';
import type { Notice } from '../../../src/analysis/notices.ts';
import { toldHeading } from '../../../src/report/wording/review.ts';

type Verdict = Notice['firstJudged']['verdict'];

const notice = (audience: Notice['audience'], first: Verdict, silence: Verdict = 'met') =>
  ({ audience, messages: [{}], firstJudged: { verdict: first }, silenceJudged: { verdict: silence } }) as unknown as Notice;

test.each([
  ['Employees were told too late', [notice('employees', 'missed'), notice('customers', 'met')]],
  ['Employees and customers were both told too late', [notice('employees', 'missed'), notice('customers', 'missed')]],
  [
    'Employees, customers and partners were all told too late',
    [notice('employees', 'missed'), notice('customers', 'missed'), notice('partners', 'missed')],
  ],
  [
    'Employees, customers and partners were left waiting for news',
    [notice('employees', 'met', 'missed'), notice('customers', 'met', 'missed'), notice('partners', 'met', 'missed')],
  ],
  ['Who was told when', [notice('employees', 'met')]],
])('%s', (heading, notices) => {
  expect(toldHeading(notices)).toBe(heading);
});
