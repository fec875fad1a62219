import { expect, test } from 'vitest';
import { analyse } from '../../src/analysis/index.ts';
import { planWith } from './plans.ts';

const systems = {
  network: {},
  payments: { dependsOn: ['network'], owner: 'payer', recovery: [{ id: 'start', step: 'Start it', role: 'dba', takes: '5m' }] },
  radio: { tier: 'important' },
};
const scenarios = { fire: { disables: ['network'] }, theft: { disables: ['radio'] } };
const drill = {
  kind: 'simulation',
  scenario: 'fire',
  timeline: [{ at: '2026-06-10T08:00+02:00', milestone: 'disruption', text: 'We begin.' }],
};
const restored = (system: string, restoredAt: string) => ({ system, restoredAt });

const coverage = (today: string, own: Parameters<typeof planWith>[0] = {}) =>
  analyse(planWith({ systems, scenarios, ...own }), today).coverage;

test('rows stand by tier; a cell says whether and how a system falls', () => {
  const { systems: rows, cells } = coverage('2026-11-23');
  expect(rows).toEqual(['network', 'payments', 'radio']);
  const falls = (cell: string) => cells.get(cell)?.falls;
  expect([falls('network/fire'), falls('payments/fire'), falls('radio/fire')]).toEqual(['directly', 'following', 'not']);
});

test('systems of one tier and scenarios stand by name, numbers by size', () => {
  const named = (name: string) => ({ name, tier: 'important' });
  const { systems: rows, holes } = coverage('2026-11-23', {
    systems: { a: named('System 10'), b: named('System 2'), c: named('system 1') },
    scenarios: { x: { title: 'Room 10', disables: ['a', 'b'] }, y: { title: 'Room 9', disables: ['a'] } },
  });
  expect(rows).toEqual(['c', 'b', 'a']);
  expect(holes.map(({ system, scenario }) => [system, scenario])).toEqual([
    ['b', 'x'],
    ['a', 'y'],
    ['a', 'x'],
  ]);
});

test('what a review lost is covered, with how it went; a planned exercise covers what it names', () => {
  const exercises = { 'fire-drill': { scenario: 'fire', systems: ['network', 'payments'] } };
  const reviews = { drill: { ...drill, exercise: 'fire-drill', affected: [restored('payments', '2026-06-10T13:00+02:00')] } };
  const { cells, bySystem } = coverage('2026-11-23', { exercises, reviews });
  expect([cells.get('payments/fire')?.last?.verdict, cells.get('payments/fire')?.last?.day]).toEqual(['missed', '2026-06-10']);
  expect([cells.get('network/fire')?.fresh, cells.get('network/fire')?.last?.verdict]).toEqual([true, undefined]);
  expect([bySystem.get('radio')?.fresh, bySystem.get('payments')?.exercised?.exercise?.id]).toEqual([false, 'fire-drill']);
});

test.each([
  ['2027-06-10', true],
  ['2027-06-11', false],
])('as of %s evidence of 10 June 2026 counts: %s', (today, fresh) => {
  const { cells, byScenario } = coverage(today, {
    reviews: { drill: { ...drill, affected: [restored('network', '2026-06-10T09:00+02:00')] } },
  });
  expect([cells.get('network/fire')?.fresh, byScenario.get('fire')?.fresh]).toEqual([fresh, fresh]);
});

test('an actual event covers a cell, but is no exercise', () => {
  const reviews = { real: { ...drill, kind: 'actual', affected: [restored('network', '2026-06-10T09:00+02:00')] } };
  const { cells, bySystem, byScenario } = coverage('2026-11-23', { reviews });
  expect([cells.get('network/fire')?.fresh, bySystem.get('network')?.fresh, byScenario.get('fire')?.fresh]).toEqual([true, false, false]);
});

test('holes stand by tier, never covered first, then the oldest', () => {
  const old = { ...drill, timeline: [{ at: '2025-01-10T08:00+02:00', milestone: 'disruption', text: 'We begin.' }] };
  const { holes } = coverage('2026-11-23', { reviews: { old: { ...old, affected: [restored('network', '2025-01-10T09:00+02:00')] } } });
  expect(holes.map(({ system, scenario, tier, age }) => [system, scenario, tier, age])).toEqual([
    ['payments', 'fire', 0, undefined],
    ['network', 'fire', 0, 682],
    ['radio', 'theft', 1, undefined],
  ]);
});

test('the proposal closes most holes that nothing planned closes, with the roles it takes and the fixes to try', () => {
  const gap = { id: 'G-1', category: 'technology', severity: 'high', statement: 'It is slow.', owner: 'lead', systems: ['payments'] };
  const reviews = { found: { ...drill, scenario: 'theft', approvedOn: '2026-06-20', gaps: [gap] } };
  const revisions = { '1.1.0': { date: '2026-07-01', addresses: ['G-1'] } };
  const own = coverage('2026-11-23', { reviews, revisions }).proposal;
  expect([own?.scenario, own?.systems, own?.roles, own?.lessons]).toEqual([
    'fire',
    ['network', 'payments'],
    ['lead', 'payer', 'dba'],
    ['G-1'],
  ]);
  const exercises = { planned: { scenario: 'fire', systems: ['network', 'payments'], plannedFor: '2026-12-10' } };
  expect(coverage('2026-11-23', { exercises }).proposal?.scenario).toBe('theft');
});

test('roles have practised what they took part in', () => {
  const own = { roles: { lead: {}, dba: {}, clerk: {} }, reviews: { drill: { ...drill, participants: ['dba'] } } };
  const { byRole } = coverage('2026-11-23', own);
  expect(['lead', 'dba', 'clerk'].map((id) => byRole.get(id)?.exercised?.day)).toEqual(['2026-06-10', '2026-06-10', undefined]);
});

test('rows stand by name within a tier, columns by title', () => {
  const plan = planWith({
    systems: { d: { name: 'Aside', tier: 'important' }, c: { name: 'Banking' }, a: { name: 'Clearing' }, b: { name: 'Accounts' } },
    scenarios: { x: { title: 'Theft', disables: ['a'] }, y: { title: 'Fire', disables: ['a'] }, z: { title: 'Flood', disables: ['a'] } },
  });
  const { systems: rows, scenarios: columns, cells } = analyse(plan, '2026-11-23').coverage;
  expect([rows, columns, cells.size]).toEqual([['b', 'c', 'a', 'd'], ['y', 'z', 'x'], 12]);
});

test('a cell holds what was practised and is planned in its scenario alone, the newest first', () => {
  const lost = (day: string, scenario: string) => ({
    ...drill,
    scenario,
    timeline: [{ at: `${day}T08:00+02:00`, milestone: 'disruption', text: 'We begin.' }],
    affected: [restored('network', `${day}T09:00+02:00`)],
  });
  const exercises = {
    fire: { scenario: 'fire', systems: ['network'], plannedFor: '2026-12-10' },
    theft: { scenario: 'theft', systems: ['network', 'radio'], plannedFor: '2026-12-11' },
    other: { systems: ['network'], plannedFor: '2026-12-12' },
  };
  const reviews = { old: lost('2026-02-10', 'fire'), new: lost('2026-06-10', 'fire'), theft: lost('2026-07-10', 'theft') };
  const { cells } = coverage('2026-11-23', { exercises, reviews });
  const told = (cell: string) => {
    const own = cells.get(cell);
    return [own?.practices.map(({ review }) => review.id), own?.last?.review.id, own?.planned.map(({ id }) => id), own?.fresh];
  };
  expect(told('network/fire')).toEqual([['new', 'old'], 'new', ['fire'], true]);
  expect(told('network/theft')).toEqual([['theft'], 'theft', ['theft'], true]);
  expect(told('radio/theft')).toEqual([[], undefined, ['theft'], false]);
  expect(told('payments/fire')).toEqual([[], undefined, [], false]);
});
