import type { Role } from '../../model/role.ts';

/** Who can be reached, as a sentence: `17 of 18 roles have somebody to call, and somebody else`. */
export function rolesHeading(roles: readonly Role[]): string {
  if (roles.length === 0) return 'No role is written yet';
  const reachable = (contact: Role['primary']) => Boolean(contact?.phone || contact?.email);
  const twice = roles.filter(({ primary, alternate }) => reachable(primary) && reachable(alternate)).length;
  if (twice === roles.length) return 'Every role has somebody to call, and somebody else';
  return `${twice} of ${roles.length} roles have somebody to call, and somebody else`;
}
