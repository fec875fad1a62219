import { expect, test } from 'vitest';
import { absencesOf } from '../../src/analysis/absences.ts';
import { planWith } from './plans.ts';

const step = (id: string, role: string) => ({ id, step: id, role, takes: '10m' });
const systems = {
  ledger: { recovery: [step('promote', 'dba'), step('prove', 'auditor')] },
  payments: { recovery: [step('start', 'payments-lead'), step('replay', 'dba')] },
  shop: {},
};
const affected = (...names: readonly string[]) => names.map((system) => ({ system, outcome: 'ongoing' }));

test.each([
  [
    'who neither led nor took part, with the systems whose steps are theirs',
    { affected: affected('payments', 'ledger'), participants: ['payments-lead'] },
    [
      { role: 'dba', systems: ['payments', 'ledger'] },
      { role: 'auditor', systems: ['ledger'] },
    ],
  ],
  [
    'nobody, where the lead and those who took part have all steps',
    { affected: affected('payments'), lead: 'dba', participants: ['payments-lead'] },
    [],
  ],
  ['of systems that were not lost, nobody', { affected: affected('payments'), participants: ['payments-lead', 'dba'] }, []],
  ['nothing, where nobody is named', { affected: affected('payments') }, undefined],
  ['nothing, where the systems have no steps', { affected: affected('shop'), participants: ['dba'] }, undefined],
])('absent is %s', (_, review, absent) => {
  expect(absencesOf(planWith({ systems, reviews: { outage: review } })).get('outage')).toEqual(absent);
});
