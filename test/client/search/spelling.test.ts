import { expect, test } from 'vitest';
import { respelled } from '../../../src/client/search/spelling.ts';

const known = ['backup', 'database', 'ledger', 'lodger', 'payment', 'payments', 'recovery', 'restore', 'standby', 'storage', 'übung'];

test.each([
  ['paymnets', 'payments'],
  ['Recvery', 'recovery'],
  ['storge', 'storage'],
  ['bakcup', 'backup'],
  ['lodgr', 'lodger'],
  ['ledger databse', 'ledger database'],
  ['paymnets bakcup', 'payments backup'],
  ['übnug restore', undefined],
  ['übun', undefined],
  ['standb', undefined],
  ['payment', undefined],
  ['power cut', undefined],
  ['teh', undefined],
  ['G-2026-07', undefined],
  ['network-dns', undefined],
  ['', undefined],
])('%s means %s', (query, meant) => {
  expect(respelled(query, known)).toBe(meant);
});
