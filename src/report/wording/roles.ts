import { isReachableTwice, type Role } from '../../model/role.ts';

/** How the gaps that a role owns stand, as a heading: `Gaps to close: 3, and 2 settled`. */
export function ownedHeading(unresolved: number, all: number): string {
  if (unresolved === 0) return all === 0 ? 'Gaps to close' : `Gaps to close: none, and ${all} settled`;
  return `Gaps to close: ${unresolved}${all > unresolved ? `, and ${all - unresolved} settled` : ''}`;
}

/** Who can be reached, as a sentence: `17 of 18 roles have somebody to call, and somebody else`. */
export function rolesHeading(roles: readonly Role[]): string {
  if (roles.length === 0) return 'No role is written yet';
  const twice = roles.filter(isReachableTwice).length;
  if (twice === roles.length) return 'Every role has somebody to call, and somebody else';
  if (roles.length === 1) return 'The one role does not have both somebody to call and somebody else';
  return `${twice} of ${roles.length} roles have somebody to call, and somebody else`;
}
