import { expect, test } from 'vitest';
import { isDurationField, isStamp, isTarget, labelOf, valueText } from '../../src/analysis/field-words.ts';
import { keyed } from '../../src/analysis/keyed.ts';

const nameOf = (collection: string, id: string) => `${collection}:${id}`;

test.each<[path: string, value: unknown, text: string]>([
  ['protection backup every', 900, '15 min'],
  ['order', 20, '20'],
  ['impact customersAffected', 1200, '1200'],
  ['impact transactionsLost', 430, '430'],
  ['recovery promote automated', true, 'yes'],
  ['customerFacing', false, 'no'],
  ['reviewedOn', '2026-03-12', '12 Mar 2026'],
  ['summary', '2026-02-30', '2026-02-30'],
  ['protection failover mode', 'warm-standby', 'warm standby'],
  ['protection backup where', 'second-site', 'second-site'],
  ['owner', 'dba', 'roles:dba'],
  ['owner', 'owner', 'roles:owner'],
  ['dependsOn accounts', 'accounts', 'systems:accounts'],
  ['dependsOn template', 'template', 'systems:template'],
  ['recovery system role', 'dba', 'roles:dba'],
  ['because reviews 2026-03-12', '2026-03-12', 'reviews:2026-03-12'],
])('%s with %s reads %s', (path, value, text) => {
  expect(valueText(path.split(' '), value, nameOf)).toBe(text);
});

test('one that is named twice is named all the same', () => {
  expect(valueText(['disables', 'accounts (2)'], 'accounts', nameOf)).toBe('systems:accounts');
});

test('without names, what a field names is shown by its id', () => {
  expect(valueText(['owner'], 'dba')).toBe('dba');
});

test.each<[item: object, text: string]>([
  [
    { id: 'promote', step: 'Promote it', role: 'dba', takes: 1200, after: ['stop', 'copy'] },
    'Promote it, role roles:dba, takes 20 min, after stop and copy',
  ],
  [
    { kind: 'objectives', systems: ['payments', 'accounts'], change: 'Tighter.' },
    'Tighter., kind objectives, systems systems:payments and systems:accounts',
  ],
  [{ task: 'Build it', role: 'dba', due: '2026-05-10' }, 'Build it, role roles:dba, due 10 May 2026'],
  [{ id: 'critical', title: 'Critical', maxRto: 14_400 }, 'Critical, max rto 4 h'],
  [{ id: 'G-1', statement: 'Missing.', severity: 'high' }, 'Missing., severity high'],
  [{ at: '2026-03-12T08:00Z', text: 'It stops.' }, 'It stops., at 2026-03-12T08:00Z'],
  [{ system: 'payments', improvised: 'Rebuilt it', took: 60 }, 'Rebuilt it, system systems:payments, took 1 min'],
  [{ kind: 'people', need: 'A pilot', available: 'no' }, 'A pilot, kind people, available no'],
  [{ id: 'promote', takes: 60 }, 'promote, takes 1 min'],
  [{ from: '2025-01-15', rto: 14_400, revision: '1.0.0' }, 'target in force from 15 Jan 2025, RTO 4 h, revision of the target 1.0.0'],
  [{ system: 'payments', stated: { recovery: 16_200 } }, 'system systems:payments, stated 4 h 30 min'],
  [{ channel: 'message', to: 'employees' }, 'channel message, to employees'],
])('an item reads %s', (item, text) => {
  expect(valueText(['list', 'name'], keyed(item), nameOf)).toBe(text);
});

const older = keyed({
  recovery: [{ id: 'promote', step: 'Promote it', takes: 1200, after: ['stop'] }],
  timeline: [{ at: '2026-03-12T08:00Z', text: 'It stops.', within: 600 }],
  affected: [{ system: 'payments', stated: { recovery: 60 } }],
  objectives: [{ from: '2025-01-15', rto: 14_400 }],
  assessment: { timeline: { promptStart: 'no' } },
});
const newer = keyed({ recovery: [{ id: 'promote', step: 'Promote the standby', takes: 900 }] });

test.each([
  ['recovery promote takes', 'Promote the standby: time planned'],
  ['recovery promote after stop', 'Promote it: starts after'],
  ['recovery promote', 'recovery step'],
  ['objectives 2025-01-15 rto', '2025-01-15: rto'],
  ['assessment timeline promptStart', 'assessment, timeline, prompt start'],
  ['nowhere at', 'nowhere, at'],
])('%s is called %s', (path, label) => {
  expect(labelOf(path.split(' '), [newer, older])).toBe(label);
});

test('a field within a field of an item', () => {
  const [name = ''] = Object.keys(older.timeline as object);
  expect(labelOf(['timeline', name, 'within'], [newer, older])).toBe('It stops.: within');
  const [system = ''] = Object.keys(older.affected as object);
  expect(labelOf(['affected', system, 'stated', 'recovery'], [newer, older])).toBe(`${system}: stated, recovery`);
});

test('bounds on recovery are told from other lengths of time, and these from counts', () => {
  const all = ['target rto', 'target rpo', 'target mtpd', 'tiers critical maxRto', 'tiers critical maxRpo'];
  const lengths = ['rto takes', 'order every'];
  const counts = ['order', 'impact customersAffected', 'impact transactionsLost'];
  const paths = [...all, ...lengths, ...counts].map((path) => path.split(' '));
  expect(paths.map(isTarget)).toEqual([true, true, true, true, true, false, false, false, false, false]);
  expect(paths.map(isDurationField)).toEqual([true, true, true, true, true, true, true, false, false, false]);
});

test.each([
  ['reviewedOn', true],
  ['verifiedOn', true],
  ['protection backup restoreTestedOn', true],
  ['protection monitoring alertTestedOn', true],
  ['order', true],
  ['formerly payments', true],
  ['target from', true],
  ['target revision', true],
  ['target rto', false],
  ['earlier 2025-01-15 from', false],
  ['reviewEvery', false],
])('%s is a stamp: %s', (path, expected) => {
  expect(isStamp(path.split(' '))).toBe(expected);
});
