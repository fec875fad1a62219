import { expect, test } from 'vitest';
import { meantWord } from '../../src/model/nearest.ts';

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
