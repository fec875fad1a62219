import { contactsFreshFor as freshFor } from '../../analysis/due.ts';
import { daysBetween, formatDay } from '../../model/day.ts';
import { placeIn } from '../../model/plan.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'roles/stale-contact',
  kind: 'duty',
  level: 'warning',
  why: 'Numbers change silently.',
  *check(plan, { today }) {
    for (const role of plan.roles.values()) {
      const { verifiedOn, primary, alternate } = role.data;
      if (!primary && !alternate) continue;
      if (!verifiedOn) {
        yield {
          at: placeIn(role, 'verifiedOn'),
          message: `nobody knows when the contacts of \`${role.id}\` were last tried`,
          hint: 'ring them, then set `verifiedOn`',
        };
        continue;
      }
      const age = daysBetween(verifiedOn, today);
      if (age <= freshFor) continue;
      yield {
        at: placeIn(role, 'verifiedOn'),
        message: `the contacts of \`${role.id}\` were last tried on ${formatDay(verifiedOn)}, ${age} days ago; ${freshFor} days are the most`,
        hint: 'ring them, then set `verifiedOn`',
      };
    }
  },
});
