import { expect, test } from 'vitest';
import { analyse } from '../../src/analysis/index.ts';
import { planWith } from './plans.ts';

const revisions = {
  '1.9.0': {
    date: '2026-04-01',
    approvedBy: 'lead',
    approvedOn: '2026-04-02',
    because: { reviews: ['fire'] },
    updates: [
      { kind: 'response', section: 'calls', change: 'Who is called.' },
      { kind: 'objectives', systems: ['shop'], change: 'RTO 4 h to 2 h.' },
      { kind: 'response', change: 'When.' },
    ],
    addresses: ['G-1'],
    rollout: { communication: [{ to: 'employees', channel: 'message', due: '2026-04-05', done: '2026-04-04' }] },
  },
  '1.10.0': { date: '2026-10-01', because: { scheduled: true } },
  '2.0.0': { date: '2027-01-01', because: { businessChange: 'We open a second shop.' } },
};
const plan = planWith({ revisions, reviews: { fire: { approvedOn: '2026-03-20' } } });
const { history } = analyse(plan, '2026-11-23');

test('newest first, with what is in force today and for how long each was', () => {
  expect(
    history.revisions.map(({ revision, state, daysInForce, previous, next }) => [revision.id, state, daysInForce, previous?.id, next?.id]),
  ).toEqual([
    ['2.0.0', 'coming', undefined, '1.10.0', undefined],
    ['1.10.0', 'current', 53, '1.9.0', '2.0.0'],
    ['1.9.0', 'past', 183, undefined, '1.10.0'],
  ]);
  expect([history.current?.revision.id, history.daysInForce]).toEqual(['1.10.0', 53]);
});

test('before the first revision none is in force', () => {
  expect(analyse(plan, '2026-03-31').history.current).toBeUndefined();
});

test('each says its kinds of update, what it settles and how soon it came', () => {
  const first = history.revisions.at(-1);
  expect([first?.kinds, first?.settles, first?.cites]).toEqual([['response', 'objectives'], ['G-1'], [{ review: 'fire', daysLater: 12 }]]);
});

test('a section and a system have the history of what updated them', () => {
  const of = (key: string) => (history.byEntry.get(key) ?? []).map(({ revision }) => revision.id);
  expect([of('sections/calls'), of('systems/shop'), of('sections/shop')]).toEqual([['1.9.0'], ['1.9.0'], []]);
});
