import { expect, test } from 'vitest';
import { isCutShort } from '../../src/client/search/cut-short.ts';

test.each([
  ['paymnets', ['pay', 'Paying']],
  ['payemnts', ['pays']],
  ['acounts', ['a']],
  ['databse', ['data']],
  ['storefrnt', ['store', 'Stores']],
  ['declair', ['Dec']],
  ['ransomware', ['ran']],
  ['99', ['9']],
  ['2026', ['202']],
  ['payments ransomware', ['payments', 'ran']],
])('%s is not what was found by %j', (query, marked) => expect(isCutShort(query, marked)).toBe(true));

test.each([
  ['payments', ['payment', 'Payments,']],
  ['declaring', ['declared', 'declare']],
  ['recovery', ['recover', 'recovered', 'recoveries']],
  ['organisation', ['organise']],
  ['notifications', ['notified', 'notify']],
  ['fail', ['failover', 'failed']],
  ['sys', ['systems']],
  ['G-2026-1', ['G-2026-10']],
  ['G-2026-07', ['G-2026-07.']],
  ['1.4', ['1.4.0']],
  ['2026-03', ['2026-03-12']],
  ['is it on', ['is', 'it']],
  ['rto', []],
  ['resume', ['résumé']],
  ['災害復旧', ['災害']],
  ['', ['a']],
  ['the ledger', ['ledger']],
])('%s may be what was found by %j', (query, marked) => expect(isCutShort(query, marked)).toBe(false));
