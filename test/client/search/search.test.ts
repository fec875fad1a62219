import { describe, expect, test } from 'vitest';
import { merged, namedFirst, partsOf } from '../../../src/client/search/merge.ts';
import { variantsOf } from '../../../src/client/search/synonyms.ts';

describe('what means the same', () => {
  test.each([
    ['RTO', ['"recovery time objective"']],
    ['recovery time objective', ['rto']],
    ['DB backup', ['database backup']],
    ['restore the  Database', ['restore the db']],
    ['RPO of payments', ['recovery point objective of payments']],
    ['disaster recovery plan', ['drp']],
    ['payments', []],
    ['photograph', []],
    ['', []],
  ])('%j is also %j', (query, variants) => expect(variantsOf(query)).toEqual(variants));

  test('never more than four ways, and never the query itself', () => {
    const variants = variantsOf('mtpd failover login');
    expect(variants).toHaveLength(4);
    expect(variants).not.toContain('mtpd failover login');
  });
});

test('a page that is found twice stands once, with its best score; each list counts from its own best', () => {
  const hit = (url: string, score: number) => ({ url, score });
  expect(merged([hit('/a/', 4), hit('/b/', 1)], [[hit('/b/', 50), hit('/c/', 25)]])).toEqual([
    hit('/a/', 1),
    hit('/b/', 0.6),
    hit('/c/', 0.3),
  ]);
  expect(merged([], [])).toEqual([]);
});

test('an id finds its page first, whatever its case; then a title', () => {
  const pages = [{ title: 'Review' }, { title: 'g-2026-07' }, { title: 'The archive was damaged', id: 'G-2026-07' }];
  expect(namedFirst(pages, ' g-2026-07 ').map(({ title }) => title)).toEqual(['The archive was damaged', 'g-2026-07', 'Review']);
});

test('parts of a query are its words, longest first, short ones left out', () => {
  expect(partsOf('to the archive restore')).toEqual(['archive', 'restore', 'the']);
  expect(partsOf('archive')).toEqual([]);
});
