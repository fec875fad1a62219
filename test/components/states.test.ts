import { expect, test } from 'vitest';
import type { GapStanding } from '../../src/analysis/gap-states.ts';
import { verdictOfBoth } from '../../src/analysis/span.ts';
import { gapMark, gapState, stateOnceLate } from '../../src/components/gap-state.ts';
import { lampWaits } from '../../src/components/lamp-words.ts';
import { cellShown, exerciseShown, keptShown, practiceShown } from '../../src/components/practice-words.ts';
import { rolloutState } from '../../src/components/rollout-state.ts';

test.each([
  ['open', true, undefined],
  ['deferred', true, undefined],
  ['proposed', true, undefined],
  ['accepted', false, undefined],
  ['addressed', true, 'watch'],
  ['implemented', true, 'watch'],
  ['communicated', true, 'watch'],
  ['recurred', true, 'bad'],
  ['verified', false, 'good'],
  ['implemented', false, 'good'],
] as const)('a gap that is %s, unresolved %s, is marked %s', (state, unresolved, mark) => {
  expect(gapMark({ state, unresolved })).toBe(mark);
});

test('a late gap says its state and for how long it is late', () => {
  expect(gapState({ state: 'addressed', overdue: true, daysLate: 23, unresolved: true })).toEqual({
    word: 'Addressed, 23 days late',
    mark: 'bad',
  });
  expect(gapState({ state: 'open', overdue: true, daysLate: 1, unresolved: true })).toEqual({ word: 'Open, 1 day late', mark: 'bad' });
  expect(gapState({ state: 'verified', overdue: false, daysLate: 0, unresolved: false })).toEqual({ word: 'Verified', mark: 'good' });
});

test('a deferral that has ended gives back the state beneath it', () => {
  const lit = (...names: readonly string[]) => names.map((name) => ({ name, reached: true })) as unknown as GapStanding['lamps'];
  const deferred = { state: 'deferred', ineffective: false } as const;
  expect(stateOnceLate({ ...deferred, lamps: lit('found') })).toBe('Open');
  expect(stateOnceLate({ ...deferred, ineffective: true, lamps: lit('found') })).toBe('Recurred');
  expect(stateOnceLate({ ...deferred, lamps: lit('found', 'planChanged') })).toBe('Addressed');
  expect(stateOnceLate({ ...deferred, lamps: lit('found', 'planChanged', 'implemented') })).toBe('Implemented');
  expect(stateOnceLate({ state: 'addressed', ineffective: false, lamps: lit('found') })).toBe('Addressed');
});

const lamp = (name: 'implemented' | 'communicated' | 'proved', done?: number, total?: number) => ({ name, reached: false, done, total });
const waiting = { next: 'implemented', stuck: undefined, pause: undefined } as const;

test('a lamp that is ahead says what it waits for', () => {
  expect(lampWaits(waiting, { ...lamp('implemented'), reached: true })).toBe('');
  expect(lampWaits(waiting, lamp('implemented', 1, 2))).toBe('1 of 2 done');
  expect(lampWaits(waiting, lamp('communicated', 2, 2))).toBe('2 of 2 told, waits for the step before');
  expect(lampWaits(waiting, lamp('proved'))).toBe('');
  expect(lampWaits({ ...waiting, next: 'proved' }, lamp('proved'))).toBe('comes next');
  const stuck = { at: 'implemented', since: '2026-10-31', days: 23 } as const;
  expect(lampWaits({ ...waiting, stuck }, lamp('implemented', 1, 2))).toBe('1 of 2 done, for 23 days');
  // What was proved waits for nothing, whatever was left out before.
  expect(lampWaits({ ...waiting, next: undefined }, lamp('communicated', 1, 2))).toBe('1 of 2 told');
});

test('a decision to wait is said at the next lamp', () => {
  const pause = { until: '2027-01-01', entry: 'revisions/1.2.0', because: undefined, by: undefined };
  const next = { ...waiting, next: 'proved' } as const;
  expect(lampWaits({ ...next, pause: { ...pause, kind: 'accepted' } }, lamp('proved'))).toBe('the risk is accepted');
  expect(lampWaits({ ...next, pause: { ...pause, kind: 'deferred' } }, lamp('proved'))).toBe('deferred');
});

test('a recovery shows which of its targets it missed', () => {
  const against = (rto: 'met' | 'missed', rpo: 'met' | 'missed' | 'unknown') => {
    const judged = (verdict: typeof rpo) => ({ target: 60, verdict, margin: undefined });
    return { rto: judged(rto), rpo: judged(rpo), both: verdictOfBoth({ verdict: rto }, { verdict: rpo }) };
  };
  expect(keptShown(against('met', 'met'))).toEqual({ word: 'Met', mark: 'good' });
  expect(keptShown(against('met', 'missed'))).toEqual({ word: 'RPO missed', mark: 'bad' });
  expect(keptShown(against('missed', 'unknown'))).toEqual({ word: 'RTO missed', mark: 'bad' });
  expect(keptShown(against('missed', 'missed'))).toEqual({ word: 'Both missed', mark: 'bad' });
  expect(keptShown(against('met', 'unknown'))).toEqual({ word: 'Undetermined', mark: 'watch' });
});

test('an exercise shows whether it was held, and when it is late', () => {
  expect(exerciseShown({ state: 'planned', daysLate: 0 })).toEqual({ word: 'Planned', mark: 'watch' });
  expect(exerciseShown({ state: 'overdue', daysLate: 26 })).toEqual({ word: '26 days late', mark: 'bad' });
  expect(exerciseShown({ state: 'held', daysLate: 0 })).toEqual({ word: 'Held', mark: 'good' });
  expect(exerciseShown({ state: 'held', daysLate: 3 })).toEqual({ word: 'Again, 3 days late', mark: 'bad' });
  expect(exerciseShown({ state: 'cancelled', daysLate: 0 })).toEqual({ word: 'Cancelled', mark: undefined });
});

test('a cell without an event is a hole only where the system falls', () => {
  expect(cellShown({ last: undefined, fresh: false, falls: 'not' })).toBeUndefined();
  expect(cellShown({ last: undefined, fresh: false, falls: 'following' })).toEqual({ word: 'Never', mark: undefined });
  expect(practiceShown({ verdict: undefined })).toEqual({ word: 'Talked through', mark: undefined });
  expect(practiceShown({ verdict: 'missed' })).toEqual({ word: 'Missed', mark: 'bad' });
});

test('a roll-out is late as soon as one of its items is', () => {
  const item = {
    part: 'implementation',
    task: 'Build it',
    role: 'dba',
    index: 0,
    state: 'late',
    due: '2026-01-01',
    doneOn: undefined,
    daysLate: 2,
  } as const;
  expect(rolloutState({ done: 0, total: 0, late: [] })).toEqual({ word: 'No roll-out', mark: undefined });
  expect(rolloutState({ done: 5, total: 5, late: [] })).toEqual({ word: 'Rolled out', mark: 'good' });
  expect(rolloutState({ done: 3, total: 5, late: [] })).toEqual({ word: '3 of 5 done', mark: 'watch' });
  expect(rolloutState({ done: 3, total: 5, late: [item] })).toEqual({ word: '1 of 5 late', mark: 'bad' });
});
