import { expect, test } from 'vitest';
import { analyse } from '../../src/analysis/index.ts';
import { planWith } from './plans.ts';

const revisions = {
  '1.10.0': { date: '2026-10-01', because: { scheduled: true } },
  '1.9.0': {
    date: '2026-04-01',
    approvedBy: 'lead',
    approvedOn: '2026-04-02',
    because: { reviews: ['fire', 'draft', 'unwritten'] },
    updates: [
      { kind: 'response', section: 'calls', change: 'Who is called.' },
      { kind: 'objectives', systems: ['shop', 'till'], change: 'RTO 4 h to 2 h.' },
      { kind: 'response', section: 'calls', systems: ['shop'], change: 'When.' },
      { kind: 'training', change: 'How often.' },
    ],
    addresses: ['G-1'],
    defers: [{ gap: 'G-2', until: '2026-09-01', because: 'Later.' }],
    accepts: [{ gap: 'G-3', until: '2027-01-01', because: 'It is rare.', by: 'lead' }],
    rollout: { communication: [{ to: 'employees', channel: 'message', due: '2026-04-05', done: '2026-04-04' }] },
  },
  '2.0.0': {
    date: '2027-01-01',
    because: { businessChange: 'We open a second shop.' },
    updates: [{ kind: 'objectives', section: 'shops', systems: ['shop'], change: 'A second shop.' }],
  },
};
const historyOn = (today: string, own: Readonly<Record<string, object>> = revisions) =>
  analyse(planWith({ revisions: own, reviews: { fire: { approvedOn: '2026-03-20' }, draft: { status: 'draft' } } }), today).history;

test('newest first, with what is in force today and for how long each was', () => {
  const history = historyOn('2026-11-23');
  expect(
    history.revisions.map(({ revision, state, daysInForce, previous, next }) => [revision.id, state, daysInForce, previous?.id, next?.id]),
  ).toEqual([
    ['2.0.0', 'coming', undefined, '1.10.0', undefined],
    ['1.10.0', 'current', 53, '1.9.0', '2.0.0'],
    ['1.9.0', 'past', 183, undefined, '1.10.0'],
  ]);
  expect([history.current?.revision.id, history.daysInForce]).toEqual(['1.10.0', 53]);
});

test('a revision is in force from its own day on', () => {
  expect([historyOn('2026-03-31').current, historyOn('2026-03-31').daysInForce]).toEqual([undefined, 0]);
  expect(historyOn('2026-04-01')).toMatchObject({ current: { revision: { id: '1.9.0' }, state: 'current' }, daysInForce: 0 });
});

test('of two on one day the higher version is in force, and the other was for no time', () => {
  const { revisions: both } = historyOn('2026-05-01', {
    '1.9.0': { date: '2026-05-01' },
    '1.10.0': { date: '2026-05-01' },
    '1.8.0': { date: '2026-05-01' },
  });
  expect(both.map(({ revision, state, daysInForce }) => [revision.id, state, daysInForce])).toEqual([
    ['1.10.0', 'current', 0],
    ['1.9.0', 'past', 0],
    ['1.8.0', 'past', 0],
  ]);
});

test('each says its kinds of update, what it settles and how soon it came', () => {
  const [coming, current, first] = historyOn('2026-11-23').revisions;
  expect([first?.kinds, first?.settles]).toEqual([
    ['response', 'objectives', 'training'],
    ['G-1', 'G-2', 'G-3'],
  ]);
  // From the approval on 20 March to 1 April; a draft and a review that is not there have no such day.
  expect(first?.cites).toEqual([
    { review: 'fire', daysLater: 12 },
    { review: 'draft', daysLater: undefined },
    { review: 'unwritten', daysLater: undefined },
  ]);
  expect(current).toMatchObject({ kinds: [], settles: [], cites: [] });
  expect(coming).toMatchObject({ kinds: ['objectives'], settles: [], cites: [] });
});

test('a section and a system have the history of what updated them, newest first and each once', () => {
  const { byEntry } = historyOn('2026-11-23');
  expect([...byEntry].map(([key, own]) => [key, own.map(({ revision }) => revision.id)])).toEqual([
    ['sections/shops', ['2.0.0']],
    ['systems/shop', ['2.0.0', '1.9.0']],
    ['sections/calls', ['1.9.0']],
    ['systems/till', ['1.9.0']],
  ]);
});
