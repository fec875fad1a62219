import { expect, test } from 'vitest';
import { analyse } from '../../src/analysis/index.ts';
import { planWith } from './plans.ts';

const at = (time: string) => `2026-03-12T${time}+02:00`;
const milestone = (time: string, name: string, rest: object = {}) => ({ at: at(time), milestone: name, text: name, ...rest });
const timeline = [
  milestone('08:00', 'disruption'),
  milestone('08:10', 'detection'),
  milestone('08:40', 'recoveryStart'),
  milestone('13:00', 'resolution'),
];
const back = (system: string, restored: string, rest: object = {}) => ({ system, restoredAt: at(restored), ...rest });

/** The computed answer of one question; both systems promise 4 h and 1 h, and customers use the critical one. */
function answer(question: string, review: object): string | undefined {
  const plan = planWith({
    systems: { payments: { customerFacing: true }, reports: { tier: 'important' } },
    reviews: { outage: { timeline, affected: [back('payments', '12:00')], ...review } },
  });
  const answers = analyse(plan, '2026-11-23').answers.get('outage');
  return Object.entries(answers ?? {}).find(([id]) => id.endsWith(`.${question}`))?.[1].answer;
}

const start = (time: string, rest: object = {}) => ({ timeline: [...timeline.slice(0, 2), milestone(time, 'recoveryStart', rest)] });
const lost = (...affected: readonly object[]) => ({ affected });
const told = (...times: readonly string[]) => ({
  messages: times.map((time) => ({ at: at(time), audience: 'customers', channel: 'mail' })),
});
const done = (...results: readonly object[]) => ({ steps: results.map((result) => ({ system: 'payments', ...result })) });
const grades = (...words: readonly string[]) => ({ resources: words.map((available) => ({ kind: 'tools', need: 'A rope', available })) });
const promised = {
  messages: [{ at: at('08:20'), audience: 'customers', channel: 'mail', nextBy: at('09:00') }, ...told('09:10', '10:10', '11:10').messages],
};

test.each([
  ['promptStart', 'in time', start('08:40'), 'yes'],
  ['promptStart', 'late', start('08:41'), 'no'],
  ['promptStart', 'perhaps late', start('08:41', { within: '5m' }), undefined],
  ['promptStart', 'not known', { timeline: timeline.slice(0, 2) }, undefined],
  ['objectivesMet', 'all that is known was met', lost(back('payments', '12:00')), 'yes'],
  ['objectivesMet', 'some', lost(back('payments', '12:01', { dataLoss: '1h' })), 'partly'],
  ['objectivesMet', 'none', lost(back('payments', '12:01', { dataLoss: '2h' })), 'no'],
  ['objectivesMet', 'an open one could turn it', lost({ system: 'payments', restoredAt: '2026-03-12', dataLoss: '1h' }), undefined],
  ['objectivesMet', 'nothing known', lost({ system: 'payments' }), undefined],
  ['objectivesMet', 'one system is not read', lost(back('payments', '12:00'), back('lost', '12:00')), undefined],
  ['criticalInTime', 'one system is not read', lost(back('payments', '12:00'), back('lost', '12:00')), undefined],
  ['criticalInTime', 'the critical one in time, another late', lost(back('payments', '12:00'), back('reports', '13:00')), 'yes'],
  ['criticalInTime', 'the critical one late', lost(back('payments', '12:01', { dataLoss: '1h' })), 'no'],
  ['criticalInTime', 'no critical one affected', lost(back('reports', '13:00')), 'n/a'],
  ['backupsWorked', 'all', lost(back('payments', '12:00', { backup: 'worked' }), back('reports', '12:00', { backup: 'not-used' })), 'yes'],
  [
    'backupsWorked',
    'one of two',
    lost(back('payments', '12:00', { backup: 'worked' }), back('reports', '12:00', { backup: 'failed' })),
    'partly',
  ],
  ['backupsWorked', 'all failed', lost(back('payments', '12:00', { backup: 'failed' })), 'no'],
  ['backupsWorked', 'none used', lost(back('payments', '12:00', { backup: 'not-used' })), 'n/a'],
  ['backupsWorked', 'nobody says', {}, undefined],
  ['failoverWorked', 'by hand', lost(back('payments', '12:00', { failover: 'manual' })), 'yes'],
  ['failoverWorked', 'failed', lost(back('payments', '12:00', { failover: 'failed' })), 'no'],
  ['failoverWorked', 'there is none', lost(back('payments', '12:00', { failover: 'none' })), 'n/a'],
  ['noSurprises', 'as planned', done({ step: 'turn', result: 'done' }), 'yes'],
  ['noSurprises', 'improvised', done({ step: 'turn', result: 'done' }, { improvised: 'A rope' }), 'partly'],
  ['noSurprises', 'a step failed', done({ step: 'turn', result: 'failed' }, { improvised: 'A rope' }), 'no'],
  ['noSurprises', 'no steps recorded', {}, undefined],
  ['customersTold', 'both kept', told('08:40', '09:40', '10:40', '11:40'), 'yes'],
  ['customersTold', 'told late, then often enough', told('08:41', '09:41', '10:41', '11:41'), 'partly'],
  ['customersTold', 'told in time, then silent', told('08:40'), 'partly'],
  ['customersTold', 'told late, then silent', told('08:41'), 'no'],
  ['customersTold', 'a promise passed', promised, 'partly'],
  [
    'customersTold',
    'customers may use what is not read',
    { ...told('08:40'), ...lost(back('payments', '12:00'), back('lost', '12:00')) },
    undefined,
  ],
  ['customersTold', 'others alone were told', { messages: [{ at: at('08:20'), audience: 'employees', channel: 'mail' }] }, 'no'],
  [
    'customersTold',
    'a simulation that did not disturb them',
    { kind: 'simulation', messages: [{ at: at('08:20'), audience: 'employees', channel: 'mail' }] },
    undefined,
  ],
  ['customersTold', 'no messages recorded', {}, undefined],
  ['customersTold', 'told late, though none was affected', { ...told('08:41'), impact: { customersAffected: 0 } }, undefined],
  ['customersTold', 'nothing sent, and none was affected', { messages: [], impact: { customersAffected: 0 } }, undefined],
  ['keptInformed', 'long silence, though none was affected', { ...told('08:40'), impact: { customersAffected: 0 } }, undefined],
  ['keptInformed', 'no silence too long', told('08:40', '09:40', '10:40', '11:40'), 'yes'],
  ['keptInformed', 'one of two too long', told('08:40', '11:00'), 'partly'],
  ['keptInformed', 'each too long', told('08:40'), 'no'],
  ['adequate', 'all there', grades('yes', 'yes'), 'yes'],
  ['adequate', 'some', grades('yes', 'no'), 'partly'],
  ['adequate', 'none', grades('no', 'no'), 'no'],
  ['adequate', 'no resources recorded', {}, undefined],
  ['servicesKept', 'partly', { impact: { functions: { transactions: 'no', interaction: 'yes' } } }, 'partly'],
  ['servicesKept', 'not at all', { impact: { functions: { transactions: 'no' } } }, 'no'],
  ['servicesKept', 'nothing recorded', { impact: {} }, undefined],
])('%s, %s', (question, _, review, expected) => {
  expect(answer(question, review)).toBe(expected);
});
