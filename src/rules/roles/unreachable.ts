import { placeIn } from '../../model/plan.ts';
import { isReachable } from '../../model/role.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'roles/unreachable',
  kind: 'defect',
  level: 'warning',
  why: 'A role that one person alone can answer is not reachable at night.',
  *check(plan) {
    for (const role of plan.roles.values()) {
      for (const field of ['primary', 'alternate'] as const) {
        if (isReachable(role.data[field])) continue;
        yield {
          at: placeIn(role, field),
          message: `\`${role.id}\` has no ${field === 'primary' ? 'primary contact' : 'alternate'}`,
          hint: `add \`${field}\` with a phone number or an e-mail address`,
        };
      }
    }
  },
});
