import { expect, test } from 'vitest';
import { meantWord, nearest, nearestIn, slipsIn } from '../../src/model/nearest.ts';

test.each<[what: string, word: string, known: readonly string[], meant: string | undefined]>([
  ['one letter of five may differ', 'bakup', ['backup', 'ledger'], 'backup'],
  ['two of five may not', 'bckp', ['backup'], undefined],
  ['one letter of five is replaced', 'legar', ['ledar'], 'ledar'],
  ['two of five letters are replaced', 'legar', ['ladar'], undefined],
  ['two letters of six may differ', 'storge', ['storages'], 'storages'],
  ['three of six may not', 'sorg', ['storage'], undefined],
  ['three letters of seven are replaced', 'network', ['nezzxrk'], undefined],
  ['a longer word is as near as a shorter one', 'storages', ['storag'], 'storag'],
  ['the nearer of two', 'storge', ['storages', 'storage'], 'storage'],
  ['of two that are as near, the one with the same first letter', 'later', ['water', 'lager'], 'lager'],
  ['whichever stands first', 'later', ['lager', 'water'], 'lager'],
  ['another first letter counts half a letter more', 'lost', ['host'], undefined],
  ['but is no more than that in a longer word', 'ledger', ['hedger'], 'hedger'],
  ['nothing is near', 'zebra', ['storage', 'ledger'], undefined],
  ['nothing is known', 'zebra', [], undefined],
])('%s: %s', (_, word, known, meant) => {
  expect(meantWord(word, known)).toBe(meant);
});

test.each([
  ['leed', 'lead', true],
  ['lables', 'labels', true],
  ['net-team', 'db-team', false],
  ['hr-team', 'db-team', false],
  ['DB_Team', 'db-team', true],
  ['pay', 'payments', true],
  ['payments', 'pay', false],
])('%s for %s is a slip: %s', (name, known, slip) => {
  expect(slipsIn([known, 'zebra'])(name).has(known)).toBe(slip);
});

test.each<[what: string, name: string, known: readonly string[], meant: string | undefined]>([
  ['a third of the letters may differ', 'paymets', ['payments', 'ledger'], 'payments'],
  ['more may not', 'paxxxxts', ['payments'], undefined],
  ['capitals are no difference', 'g-2026-07', ['G-2026-08', 'G-2026-07'], 'G-2026-07'],
  ['nor are signs', 'na', ['no', 'n/a'], 'n/a'],
  ['blanks neither', 'next update', ['nextUpdates', 'nextUpdate'], 'nextUpdate'],
  ['the beginning of one alone is enough', 'pay', ['payments', 'ledger-database'], 'payments'],
  ['of several it is not', 'pay', ['payments-a', 'payments-b'], undefined],
  ['two letters are too few', 'pa', ['payments'], undefined],
  ['of numbers that are equally near nobody knows which', 'G-2026-31', ['G-2026-11', 'G-2026-21'], undefined],
  ['one that is nearer than the others is meant', 'G-2026-7', ['G-2026-07', 'G-2026-11'], 'G-2026-07'],
  ['signs alone mean nothing', '--', ['a'], undefined],
  ['nothing is known', 'payments', [], undefined],
])('%s: %s', (_, name, known, meant) => {
  expect(nearest(name, known)).toBe(meant);
});

test('many names are looked for among the same known ones', () => {
  const meant = nearestIn(['payments', 'ledger']);
  expect(['paymets', 'legder', 'paymets', 'zebra'].map(meant)).toEqual(['payments', 'ledger', 'payments', undefined]);
});
