import { formatDay } from '../../model/day.ts';
import { placeIn } from '../../model/plan.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'revisions/approval',
  kind: 'defect',
  level: 'error',
  why: 'A plan that nobody approved binds nobody.',
  *check(plan) {
    for (const revision of plan.revisions.values()) {
      const { date, approvedBy, approvedOn } = revision.data;
      for (const field of ['approvedBy', 'approvedOn'] as const) {
        if (revision.data[field]) continue;
        yield {
          at: placeIn(revision, field),
          message: `\`${revision.id}\` does not say ${field === 'approvedBy' ? 'who approved it' : 'when it was approved'}`,
          hint: approvedBy || approvedOn ? `add \`${field}\`` : 'have it approved, then add `approvedBy` and `approvedOn`',
        };
      }
      if (!approvedOn || approvedOn >= date) continue;
      yield {
        at: placeIn(revision, 'approvedOn'),
        message: `\`${revision.id}\` was approved on ${formatDay(approvedOn)}, before it was written on ${formatDay(date)}`,
        hint: 'correct one of the two days',
        related: [{ at: placeIn(revision, 'date'), message: 'written here' }],
      };
    }
  },
});
