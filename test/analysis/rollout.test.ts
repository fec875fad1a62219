import { expect, test } from 'vitest';
import { rolloutsOf } from '../../src/analysis/rollout.ts';
import { planWith } from './plans.ts';

const rollout = {
  implementation: [
    { task: 'Build it', role: 'lead', due: '2026-05-10', done: '2026-05-08' },
    { task: 'Try it', role: 'lead', due: '2026-05-20' },
  ],
  communication: [
    { to: 'employees', channel: 'briefing', due: '2026-05-01', done: '2026-05-04' },
    { to: 'vendors', channel: 'document', due: '2026-06-01' },
  ],
};

const at = (today: string, own: object = rollout) => {
  const found = rolloutsOf(planWith({ revisions: { '1.1.0': { date: '2026-04-20', rollout: own } } }), today).get('1.1.0');
  if (!found) throw new Error('1.1.0 has no roll-out');
  return found;
};

test.each([
  ['2026-04-20', ['due', 'due', 'due', 'due'], 0],
  ['2026-05-01', ['due', 'due', 'due', 'due'], 0],
  ['2026-05-02', ['due', 'due', 'late', 'due'], 0],
  ['2026-05-04', ['due', 'due', 'done', 'due'], 1],
  ['2026-05-08', ['done', 'due', 'done', 'due'], 2],
  ['2026-05-21', ['done', 'late', 'done', 'due'], 2],
  ['2026-06-02', ['done', 'late', 'done', 'late'], 2],
])('items as of %s', (today, states, done) => {
  const own = at(today);
  expect([...own.implementation.items, ...own.communication.items].map(({ state }) => state)).toEqual(states);
  expect([own.done, own.total]).toEqual([done, 4]);
});

test('lateness is counted to the day on which it was done, or to today', () => {
  const own = at('2026-05-23');
  expect(own.implementation.items.map(({ daysLate }) => daysLate)).toEqual([0, 3]);
  expect(own.communication.items.map(({ daysLate }) => daysLate)).toEqual([3, 0]);
});

test('who was told and who was not', () => {
  expect([at('2026-05-03').told, at('2026-05-03').untold]).toEqual([[], ['employees', 'vendors']]);
  expect([at('2026-05-04').told, at('2026-05-04').untold]).toEqual([['employees'], ['vendors']]);
});

test('a roll-out is complete with its last item, and never before its revision', () => {
  const early = { implementation: [{ task: 'Build it', role: 'lead', due: '2026-05-10', done: '2026-04-01' }] };
  expect(at('2026-05-23').completedOn).toBeUndefined();
  expect(at('2026-05-23', early).completedOn).toBe('2026-04-20');
  expect(at('2026-05-23', {}).completedOn).toBe('2026-04-20');
});

test('it is complete when both halves are', () => {
  const told = { to: 'employees', channel: 'message', due: '2026-05-10', done: '2026-05-02' };
  const built = { task: 'Build it', role: 'lead', due: '2026-05-10', done: '2026-05-03' };
  const { done: _, ...open } = built;
  const completed = (implementation: object, communication: object) =>
    at('2026-05-23', { implementation: [implementation], communication: [communication] }).completedOn;
  expect([completed(built, told), completed(built, { ...told, done: '2026-05-09' })]).toEqual(['2026-05-03', '2026-05-09']);
  expect([completed(open, told), completed(built, { ...told, done: '2026-05-24' })]).toEqual([undefined, undefined]);
});

test('which items are late, and which are open', () => {
  const own = at('2026-05-21');
  expect(own.late).toEqual([
    { part: 'implementation', index: 1, task: 'Try it', role: 'lead', state: 'late', due: '2026-05-20', doneOn: undefined, daysLate: 1 },
  ]);
  expect(own.open.map(({ part, index, state }) => [part, index, state])).toEqual([
    ['implementation', 1, 'late'],
    ['communication', 1, 'due'],
  ]);
});

test('policy wants it done thirty days after the revision', () => {
  expect(at('2026-04-20').policyBy).toBe('2026-05-20');
});
