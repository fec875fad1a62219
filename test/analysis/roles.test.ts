import { expect, test } from 'vitest';
import { analyse } from '../../src/analysis/index.ts';
import { planWith } from './plans.ts';

const gap = (id: string, owner: string) => ({ id, category: 'technology', severity: 'low', statement: 'It is slow.', owner });
const plan = planWith({
  roles: { lead: { verifiedOn: '2026-06-03' }, dba: {}, idle: {} },
  systems: {
    payments: {
      owner: 'lead',
      recovery: [
        { id: 'promote', step: 'Promote the standby', role: 'dba', takes: '20m' },
        { id: 'switch', step: 'Point the gateway at it', role: 'lead', takes: '10m', after: ['promote', 'unwritten'] },
        { id: 'compare', step: 'Compare the totals', role: 'dba', takes: '5m', after: ['switch'] },
      ],
    },
    ledger: { owner: 'dba' },
    reports: { owner: 'dba', recovery: [{ id: 'start', step: 'Start it', role: 'dba', takes: '5m' }] },
  },
  sections: { calls: { owner: 'lead' }, backups: { owner: 'dba' }, contacts: { owner: 'lead' } },
  reviews: {
    middle: { gaps: [gap('G-1', 'dba'), gap('G-2', 'lead')] },
    oldest: { gaps: [gap('G-3', 'dba')] },
  },
  revisions: {
    '1.0.0': {
      rollout: {
        implementation: [
          { task: 'Build the standby', role: 'dba', due: '2026-05-10', done: '2026-05-08' },
          { task: 'Tell the bank', role: 'lead', due: '2026-05-20' },
        ],
      },
    },
    '1.1.0': { rollout: { implementation: [{ task: 'Try the standby', role: 'dba', due: '2026-06-10' }] } },
    '1.2.0': {},
  },
});
const rolesOf = () => analyse(plan, '2026-11-23').roles;

test('every role has its facts, those that nothing hangs on too', () => {
  expect([...rolesOf().keys()]).toEqual(['lead', 'dba', 'idle']);
  expect(rolesOf().get('idle')).toEqual({
    role: plan.roles.get('idle'),
    owns: { systems: [], sections: [] },
    steps: [],
    gaps: [],
    tryBy: undefined,
    tasks: [],
  });
});

test('what a role owns', () => {
  const owned = [...rolesOf()].map(([id, { owns, gaps }]) => [id, owns.systems, owns.sections, gaps]);
  expect(owned).toEqual([
    ['lead', ['payments'], ['calls', 'contacts'], ['G-2']],
    ['dba', ['ledger', 'reports'], ['backups'], ['G-1', 'G-3']],
    ['idle', [], [], []],
  ]);
});

test('the steps that it carries out, after which others by their names', () => {
  const steps = (id: string) =>
    rolesOf()
      .get(id)
      ?.steps.map(({ system, step, after }) => [system, step.id, after]);
  expect(steps('dba')).toEqual([
    ['payments', 'promote', []],
    ['payments', 'compare', ['Point the gateway at it']],
    ['reports', 'start', []],
  ]);
  expect(steps('lead')).toEqual([['payments', 'switch', ['Promote the standby', 'unwritten']]]);
});

test('its contacts count as tried for 180 days', () => {
  expect([...rolesOf().values()].map(({ tryBy }) => tryBy)).toEqual(['2026-11-30', undefined, undefined]);
});

test('its tasks of every roll-out', () => {
  expect(rolesOf().get('dba')?.tasks).toEqual([
    { revision: '1.0.0', task: 'Build the standby', due: '2026-05-10', done: '2026-05-08' },
    { revision: '1.1.0', task: 'Try the standby', due: '2026-06-10', done: undefined },
  ]);
  expect(rolesOf().get('lead')?.tasks).toEqual([{ revision: '1.0.0', task: 'Tell the bank', due: '2026-05-20', done: undefined }]);
});
