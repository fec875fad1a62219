import { expect, test } from 'vitest';
import { ownedHeading } from '../../../src/report/wording/roles.ts';

test.each([
  ['Gaps to close', 0, 0],
  ['Gaps to close: 1', 1, 1],
  ['Gaps to close: 3, and 2 settled', 3, 5],
  ['Gaps to close: none, and 2 settled', 0, 2],
])('%s', (said, unresolved, all) => {
  expect(ownedHeading(unresolved, all)).toBe(said);
});
