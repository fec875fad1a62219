import { expect, test } from 'vitest';
import { analyse } from '../../src/analysis/index.ts';
import { planWith } from './plans.ts';

const contact = { phone: '+27 11 555 0100' };
const reached = { primary: contact, alternate: { email: 'lead@example.org' } };
const all = {
  owner: 'lead',
  protection: { backup: { every: '1h' }, failover: { mode: 'pilot-light' }, monitoring: { signal: 'rate', automated: true } },
  recovery: [{ id: 'start', step: 'Start it', role: 'lead', takes: '5m' }],
};
const step = (role: string) => ({ id: role, step: 'Start it', role, takes: '5m' });
const lacksOf = (systems: Readonly<Record<string, object>>) =>
  analyse(
    planWith({
      systems,
      roles: {
        lead: reached,
        alone: { primary: contact },
        second: { alternate: contact },
        nameless: { primary: { name: 'Ada' }, alternate: contact },
      },
      exercises: { drill: { systems: ['whole', 'standby'] }, dropped: { systems: ['dropped'], cancelled: 'No time.' } },
    }),
    '2026-11-23',
  ).lacks;

test('a system that has all lacks nothing', () => {
  expect(lacksOf({ whole: all }).get('whole')).toEqual({
    has: ['backup', 'failover', 'monitoring', 'steps', 'exercise', 'contact'],
    lacks: [],
  });
});

test.each<[string, object, string]>([
  ['no protection', { protection: undefined }, 'backup failover monitoring'],
  ['no part of it', { protection: {} }, 'backup failover monitoring'],
  ['a backup of which nobody knows how often', { protection: { ...all.protection, backup: { where: 'second site' } } }, 'backup'],
  ['a failover to nothing', { protection: { ...all.protection, failover: { mode: 'none' } } }, 'failover'],
  ['a failover to backups', { protection: { ...all.protection, failover: { mode: 'backup-only' } } }, 'failover'],
  ['no steps', { recovery: undefined }, 'steps'],
])('%s', (_, own, missing) => {
  const found = lacksOf({ whole: { ...all, ...own } }).get('whole');
  expect(found?.lacks.map(({ what }) => what).join(' ')).toBe(missing);
  expect(found?.lacks.every(({ roles }) => roles.length === 0)).toBe(true);
  expect([...(found?.has ?? []), ...(found?.lacks.map(({ what }) => what) ?? [])].sort()).toEqual([
    'backup',
    'contact',
    'exercise',
    'failover',
    'monitoring',
    'steps',
  ]);
});

test('an exercise that was cancelled is none', () => {
  expect(lacksOf({ dropped: all }).get('dropped')?.lacks).toEqual([{ what: 'exercise', roles: [] }]);
});

test('owners and those who carry out steps are to be reached by two ways; who is not is named once', () => {
  const recovery = ['alone', 'second', 'nameless', 'lead', 'unwritten'].map(step);
  expect(lacksOf({ whole: { ...all, owner: 'alone', recovery } }).get('whole')?.lacks).toEqual([
    { what: 'contact', roles: ['alone', 'second', 'nameless', 'unwritten'] },
  ]);
});

test('an edition says nothing of exercises and contacts, which it may leave out', () => {
  const plan = planWith({ systems: { ledger: { protection: { monitoring: { signal: 'rate' } } } }, roles: { lead: {} } });
  expect(analyse({ ...plan, partial: true }, '2026-11-23').lacks.get('ledger')).toEqual({
    has: ['monitoring'],
    lacks: ['backup', 'failover', 'steps'].map((what) => ({ what, roles: [] })),
  });
});
