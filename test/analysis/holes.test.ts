import { describe, expect, test } from 'vitest';
import type { CoverageCell } from '../../src/analysis/coverage.ts';
import { type Hole, holesOf, proposalOf } from '../../src/analysis/holes.ts';
import { analyse } from '../../src/analysis/index.ts';
import { planWith } from './plans.ts';

const today = '2026-11-23';
const step = (id: string, role: string) => ({ id, step: id, role, takes: '5m' });
const plan = planWith({
  systems: {
    bank: { owner: 'banker', recovery: [step('call', 'clerk'), step('count', 'banker')] },
    clock: { owner: 'banker' },
    reports: { tier: 'important', owner: 'writer', recovery: [step('print', 'clerk')] },
    archive: { tier: 'important', owner: 'writer' },
  },
  scenarios: { fire: {}, flood: {} },
});

type Cell = readonly [system: string, scenario: string, own?: object];

/** Cells as coverage makes them, but for what the holes do not look at. */
function holes(...cells: readonly Cell[]): readonly Hole[] {
  const whole = cells.map(([system, scenario, own]) => ({
    system,
    scenario,
    falls: 'directly',
    practices: [],
    last: undefined,
    fresh: false,
    planned: [],
    missed: [],
    ...own,
  }));
  return holesOf(plan, whole as readonly CoverageCell[], today);
}

const names = (found: readonly Hole[]) => found.map(({ system, scenario }) => `${system} ${scenario}`);

describe('holes', () => {
  test('what does not fall, and what was covered in time, is none', () => {
    expect(holes(['bank', 'fire', { falls: 'not' }], ['bank', 'flood', { fresh: true }])).toEqual([]);
  });

  test('each says how long ago it was covered, and what is to close it first', () => {
    const [planned, missed] = [
      ['first', 'second'],
      ['earlier', 'later'],
    ];
    expect(holes(['reports', 'fire', { falls: 'following', last: { day: '2025-11-22' }, planned, missed }], ['bank', 'fire'])).toEqual([
      {
        system: 'bank',
        scenario: 'fire',
        falls: 'directly',
        tier: 0,
        lastOn: undefined,
        age: undefined,
        planned: undefined,
        missed: undefined,
      },
      {
        system: 'reports',
        scenario: 'fire',
        falls: 'following',
        tier: 1,
        lastOn: '2025-11-22',
        age: 366,
        planned: 'first',
        missed: 'later',
      },
    ]);
  });

  test('by tier, then the longest uncovered, then what falls directly, else as the cells stand', () => {
    const found = holes(
      ['archive', 'fire'],
      ['clock', 'fire', { last: { day: '2025-01-02' } }],
      ['bank', 'fire', { last: { day: '2025-01-03' } }],
      ['clock', 'flood', { falls: 'following' }],
      ['reports', 'flood'],
      ['bank', 'flood', { falls: 'following' }],
      ['reports', 'fire', { falls: 'following' }],
      ['archive', 'air'],
    );
    expect(names(found)).toEqual([
      'clock flood',
      'bank flood',
      'clock fire',
      'bank fire',
      'archive fire',
      'reports flood',
      'archive air',
      'reports fire',
    ]);
  });
});

describe('the exercise worth holding next', () => {
  const proposal = (...cells: readonly Cell[]) => proposalOf(plan, holes(...cells), new Map());

  test('none where every hole has a plan', () => {
    expect(proposal(['bank', 'fire', { planned: ['soon'] }], ['bank', 'flood', { missed: ['late'] }])).toBeUndefined();
  });

  test('the one that closes most, holes with a plan not counted', () => {
    const planned = ['soon'];
    const cells: readonly Cell[] = [
      ['clock', 'flood', { planned }],
      ['bank', 'flood', { planned }],
      ['archive', 'flood'],
      ['archive', 'fire'],
      ['reports', 'fire'],
    ];
    expect(proposal(...cells)?.scenario).toBe('fire');
    expect(proposal(...cells.toReversed())).toMatchObject({ scenario: 'fire', systems: ['reports', 'archive'] });
  });

  test('of equals the one that closes the more urgent', () => {
    expect(proposal(['bank', 'air'], ['archive', 'air'], ['clock', 'flood'], ['bank', 'flood'])?.scenario).toBe('flood');
    expect(proposal(['archive', 'flood'], ['bank', 'flood'], ['reports', 'air'], ['archive', 'air'])?.scenario).toBe('flood');
  });

  test('of equals in that too the first by name', () => {
    expect(proposal(['bank', 'flood'], ['clock', 'fire'])?.scenario).toBe('fire');
    expect(proposal(['bank', 'fire'], ['clock', 'flood'])?.scenario).toBe('fire');
  });

  test('with its holes, and everybody who owns a system or carries out a step, each once', () => {
    const found = proposal(['reports', 'fire'], ['bank', 'fire'], ['clock', 'fire'], ['unwritten', 'fire']);
    expect(found?.systems).toEqual(['bank', 'clock', 'reports', 'unwritten']);
    expect(names(found?.closes ?? [])).toEqual(['bank fire', 'clock fire', 'reports fire', 'unwritten fire']);
    expect(found?.roles).toEqual(['banker', 'clerk', 'writer']);
    expect(found?.lessons).toEqual([]);
  });
});

test('its lessons are gaps of its systems whose fix awaits proof and that no exercise is to try since', () => {
  const gap = (id: string, ...systems: readonly string[]) => ({
    ...{ id, category: 'technology', severity: 'low', statement: 'It is slow.', owner: 'lead' },
    ...(systems.length ? { systems } : {}),
  });
  const done = { due: '2026-04-10', done: '2026-05-01' };
  const implementation = [{ task: 'Build it', role: 'lead', ...done }];
  const told = { to: 'employees', channel: 'message', ...done };
  const gaps = ['tried', 'tried-before', 'cancelled', 'waits', 'told'].map((id) => gap(id, 'archive', 'bank'));
  const { gaps: standings } = analyse(
    planWith({
      reviews: {
        outage: {
          approvedOn: '2026-03-20',
          gaps: [...gaps, gap('open', 'bank'), gap('elsewhere', 'archive'), gap('nowhere'), gap('proved', 'bank')],
        },
        proof: { approvedOn: '2026-06-01', verifies: ['proved'] },
      },
      revisions: {
        // Implemented on 1 May, and not all are told.
        '1.0.0': {
          addresses: ['tried', 'tried-before', 'cancelled', 'waits', 'elsewhere', 'nowhere', 'proved'],
          rollout: { implementation, communication: [{ ...told, done: undefined }] },
        },
        '1.1.0': { addresses: ['told'], rollout: { implementation, communication: [told] } },
      },
      exercises: {
        later: { plannedFor: '2026-05-02', lessons: ['tried'] },
        sameDay: { plannedFor: '2026-05-01', lessons: ['tried-before'] },
        never: { plannedFor: '2026-12-01', lessons: ['cancelled'], cancelled: 'No time.' },
      },
    }),
    today,
  );
  expect(proposalOf(plan, holes(['bank', 'fire']), standings)?.lessons).toEqual(['tried-before', 'cancelled', 'waits', 'told']);
});
