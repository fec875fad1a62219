import { expect, test } from 'vitest';
import { lagsOf } from '../../src/analysis/lags.ts';
import { momentsOf } from '../../src/analysis/moments.ts';
import { planWith } from './plans.ts';

const at = (time: string, milestone: string, rest: object = {}) => ({
  at: `2026-03-12T${time}+02:00`,
  milestone,
  text: milestone,
  ...rest,
});
const tidy = [
  at('08:02', 'disruption'),
  at('08:09', 'detection'),
  at('08:20', 'declaration'),
  at('08:55', 'recoveryStart'),
  at('13:10', 'resolution'),
];
const affected = [
  { system: 'payments', restoredAt: '2026-03-12T12:40+02:00', verifiedAt: '2026-03-12T13:05+02:00' },
  { system: 'reports', restoredAt: '2026-03-12T21:00+02:00' },
];

function measure(timeline: readonly object[], lost: readonly object[] = affected) {
  const plan = planWith({
    systems: { payments: {}, ledger: {}, reports: { tier: 'important' } },
    reviews: { outage: { timeline, affected: lost } },
  });
  const lags = lagsOf(plan, momentsOf(plan)).get('outage');
  if (!lags) throw new Error('no lags');
  return lags;
}

const minutes = (span: { min: number; max: number | undefined } | undefined) => span && [span.min / 60, (span.max ?? 0) / 60];

test('lags of a tidy incident, and its longest part', () => {
  const { detection, declaration, start, resolution, chain, system } = measure(tidy);
  expect([detection, declaration, start, resolution].map(minutes)).toEqual([
    [7, 7],
    [11, 11],
    [46, 46],
    [308, 308],
  ]);
  expect(chain.map(({ name, took, longest }) => [name, minutes(took)?.[0], longest])).toEqual([
    ['notice', 7, false],
    ['declare', 11, false],
    ['begin', 35, false],
    ['restore', 225, true],
    ['confirm', 25, false],
  ]);
  expect(system).toBe('payments');
});

test('an early warning takes no time, not less', () => {
  expect(measure([at('08:09', 'disruption'), at('08:02', 'detection')]).detection).toEqual({ min: 0, max: 0 });
});

test('a margin on one end widens the lag both ways, a day gives two bounds', () => {
  expect(minutes(measure([at('08:00', 'disruption', { within: '10m' }), at('08:05', 'detection')]).detection)).toEqual([0, 15]);
  const day = [at('08:00', 'disruption'), { at: '2026-03-13', milestone: 'resolution', text: 'Over.' }];
  expect(minutes(measure(day).resolution)).toEqual([16 * 60, 40 * 60]);
});

test('what is not known is not zero; the next part begins at the last moment that is known', () => {
  const { declaration, chain } = measure(tidy.filter(({ milestone }) => milestone !== 'declaration'));
  expect(declaration).toBeUndefined();
  expect(chain.map(({ name, from, took }) => [name, from?.name, minutes(took)?.[0]])).toEqual([
    ['notice', 'disruption', 7],
    ['declare', 'detection', undefined],
    ['begin', 'detection', 46],
    ['restore', 'recoveryStart', 225],
    ['confirm', 'restored', 25],
  ]);
});

test('the resolution confirms a system only where no other came back later', () => {
  const unconfirmed = { system: 'payments', restoredAt: '2026-03-12T12:40+02:00' };
  expect(minutes(measure(tidy, [unconfirmed]).chain[4]?.took)).toEqual([30, 30]);
  expect(measure(tidy, [unconfirmed, affected[1] ?? {}]).chain[4]?.took).toBeUndefined();
});

test('each part runs between named points, and ends with the verification, else with the resolution', () => {
  const ends = (lost: readonly object[]) => measure(tidy, lost).chain.map(({ from, to }) => `${from?.name} ${to?.name}`);
  const common = ['disruption detection', 'detection declaration', 'declaration recoveryStart', 'recoveryStart restored'];
  expect(ends(affected)).toEqual([...common, 'restored verified']);
  expect(ends([{ system: 'payments', restoredAt: '2026-03-12T12:40+02:00' }])).toEqual([...common, 'restored resolution']);
});

test('the system that decides is the last of the most urgent that came back, or one that has not', () => {
  const lost = (system: string, time: string | undefined) =>
    time ? { system, restoredAt: `2026-03-12T${time}+02:00` } : { system, outcome: 'ongoing' };
  const decides = (...own: readonly object[]) => {
    const { system, chain } = measure(tidy, own);
    return [system, chain[3]?.to?.at.slice(11, 16)];
  };
  const [early, late] = [lost('payments', '11:00'), lost('payments', '12:00')];
  const other = lost('reports', '12:30');
  for (const own of [
    [early, late, other],
    [other, late, early],
    [late, other, early],
  ]) {
    expect(decides(...own)).toEqual(['payments', '12:00']);
  }
  expect(decides(lost('payments', undefined), other)).toEqual(['payments', undefined]);
  expect(decides(lost('payments', undefined))).toEqual(['payments', undefined]);
  expect(decides(early, lost('reports', undefined))).toEqual(['payments', '11:00']);
  expect(decides({ system: 'payments', outcome: 'abandoned' }, other)).toEqual(['reports', '12:30']);
  expect(decides({ system: 'payments', outcome: 'abandoned' })).toEqual([undefined, undefined]);
});

const ledger = { system: 'ledger', restoredAt: '2026-03-12T12:40+02:00' };
const restoring = (...lost: readonly object[]) =>
  measure(tidy, lost)
    .chain.slice(3)
    .map(({ to, took, longest }) => [to?.name, took, longest]);

test('while a system of the same tier is away, restoring goes on until the last that is told', () => {
  // From 08:55 to the resolution at 13:10, or to 14:00.
  const open = (minutes: number) => [undefined, { min: minutes * 60, max: undefined }, true];
  const unconfirmed = [undefined, undefined, false];
  expect(restoring(ledger, { system: 'payments', outcome: 'ongoing' })).toEqual([open(255), unconfirmed]);
  expect(restoring({ ...ledger, verifiedAt: '2026-03-12T14:00+02:00' }, { system: 'payments', outcome: 'ongoing' })).toEqual([
    open(305),
    unconfirmed,
  ]);
  const lostLater = { system: 'reports', disruptedAt: '2026-03-12T14:30+02:00', outcome: 'abandoned' };
  expect(restoring(lostLater, { system: 'payments', outcome: 'ongoing' })).toEqual([open(335), unconfirmed]);
});

test('while nobody knows when a system of the same tier was back, the length of restoring is not known, and no other part is the longest', () => {
  const { chain } = measure(tidy, [ledger, { system: 'payments' }]);
  expect([chain[3]?.to, chain[3]?.took]).toEqual([undefined, undefined]);
  expect(chain.some(({ longest }) => longest)).toBe(false);
});

test('restoring that goes on is the longest only where it surely is', () => {
  const late = [at('02:00', 'disruption'), ...tidy.slice(1)];
  const { chain } = measure(late, [{ system: 'payments', outcome: 'ongoing' }]);
  expect(chain.map(({ took, longest }) => [took?.min, longest])).toEqual([
    [369 * 60, false],
    [11 * 60, false],
    [35 * 60, false],
    [255 * 60, false],
    [undefined, false],
  ]);
});
