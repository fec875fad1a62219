import { expect, test } from 'vitest';
import type { Role } from '../../../src/model/role.ts';
import { ownedHeading, rolesHeading } from '../../../src/report/wording/roles.ts';

test.each([
  ['Gaps to close', 0, 0],
  ['Gaps to close: 1', 1, 1],
  ['Gaps to close: 3, and 2 settled', 3, 5],
  ['Gaps to close: none, and 2 settled', 0, 2],
])('%s', (said, unresolved, all) => {
  expect(ownedHeading(unresolved, all)).toBe(said);
});

const contact = { phone: '+27 10 555 0132' };
const reached = { primary: contact, alternate: contact } as Role;
const halfReached = { primary: contact } as Role;

test.each([
  ['No role is written yet', []],
  ['Every role has somebody to call, and somebody else', [reached, reached]],
  ['1 of 2 roles have somebody to call, and somebody else', [reached, halfReached]],
  ['The one role does not have both somebody to call and somebody else', [halfReached]],
])('%s', (said, roles) => {
  expect(rolesHeading(roles)).toBe(said);
});
