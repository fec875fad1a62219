import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compared } from '../../src/report/compared.ts';
import type { Placed } from '../../src/report/placed.ts';

const finding = (message: string, line = 1, entry = 'systems/payments'): Placed => ({
  rule: 'objectives/tier',
  kind: 'defect',
  level: 'error',
  message,
  file: `${entry}.md`,
  line,
  column: 1,
  entry,
});
const nothing = () => false;
const told = ({ now, fixed }: ReturnType<typeof compared>) => [...now, ...fixed].map(({ state, message }) => `${state} ${message}`);

test('a finding that moved to another line is an old one', () => {
  expect(told(compared([finding('a', 9), finding('b')], [finding('a', 4), finding('c')], nothing))).toEqual(['old a', 'new b', 'fixed c']);
});

test('the same words on another entry are new', () => {
  expect(told(compared([finding('a')], [finding('a', 1, 'systems/ledger')], nothing))).toEqual(['new a', 'fixed a']);
});

test('of an entry that cannot be read now, nothing is settled', () => {
  const before = [finding('a'), finding('b', 1, 'systems/ledger')];
  expect(told(compared([], before, ({ entry }) => entry === 'systems/ledger'))).toEqual(['fixed a']);
});

test('of several alike, as many are old as there were', () => {
  expect(told(compared([finding('a'), finding('a', 2), finding('a', 3)], [finding('a'), finding('a')], nothing))).toEqual([
    'old a',
    'old a',
    'new a',
  ]);
});

test('nothing is lost: what is old stands in both, and the rest adds up', () => {
  const some = fc.array(fc.constantFrom('a', 'b', 'c').map((message) => finding(message)));
  fc.assert(
    fc.property(some, some, (now, before) => {
      const { now: marked, fixed } = compared(now, before, nothing);
      const old = marked.filter(({ state }) => state === 'old').length;
      expect([marked.length, old + fixed.length]).toEqual([now.length, before.length]);
      expect(compared(now, now, nothing).fixed).toEqual([]);
    }),
  );
});
