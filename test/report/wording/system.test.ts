import { expect, test } from 'vitest';
import { automatedShare, plannedStepsHeading, protectionWords } from '../../../src/report/wording/system.ts';

const steps = (count: number, alone: number) => Array.from({ length: count }, (_, index) => ({ automated: index < alone }));

test.each([
  [0, 0, 'Steps'],
  [1, 0, 'Steps, planned and measured: 1, done by hand'],
  [1, 1, 'Steps, planned and measured: 1, one runs by itself'],
  [4, 0, 'Steps, planned and measured: 4, done by hand'],
  [4, 1, 'Steps, planned and measured: 4, one runs by itself'],
  [4, 2, 'Steps, planned and measured: 4, two run by themselves'],
  [4, 4, 'Steps, planned and measured: 4, all run by themselves'],
])('%i steps, %i of them automated', (count, alone, said) => {
  expect(plannedStepsHeading(steps(count, alone))).toBe(said);
});

test.each([
  [0, 0, ''],
  [1, 0, 'Of one recovery step none runs by itself.'],
  [31, 1, 'Of 31 recovery steps one runs by itself.'],
  [31, 6, 'Of 31 recovery steps six run by themselves.'],
])('of %i steps in all, %i automated', (count, alone, said) => {
  expect(automatedShare(steps(count, alone))).toBe(said);
});

test.each([
  [{ every: 600, where: 'second site' }, 'Every 10 min; kept at: second site'],
  [{ every: 600, where: 'Pokhara' }, 'Every 10 min; kept at: Pokhara'],
  [
    { every: 600, copyLag: 300, where: 'the second site, and a vault' },
    'Every 10 min, 5 min copy lag; kept at: the second site, and a vault',
  ],
  [{ every: 3600 }, 'Every 1 h'],
  [{ every: 3600, copyLag: 0 }, 'Every 1 h, no copy lag'],
  [{ where: 'our own archive' }, 'No interval is written; kept at: our own archive'],
])('a backup as %j', (backup, said) => {
  expect(protectionWords({ protection: { backup } }).backup).toBe(said);
});
