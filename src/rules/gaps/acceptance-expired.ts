import { formatDay } from '../../model/day.ts';
import { idIn, placeIn } from '../../model/plan.ts';
import { atGap } from '../at-gap.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'gaps/acceptance-expired',
  kind: 'duty',
  level: 'warning',
  why: 'A risk is accepted for a time; after it somebody has to decide again.',
  refutable: true,
  *check(plan, { gaps }) {
    for (const standing of gaps.values()) {
      const { id, lapsed, unresolved } = standing;
      if (lapsed?.kind !== 'accepted' || !unresolved) continue;
      const revision = plan.revisions.get(idIn(lapsed.entry));
      const index = revision?.data.accepts?.findIndex(({ gap }) => gap === id) ?? -1;
      yield {
        ...atGap(standing),
        message: `the risk of \`${id}\` was accepted until ${formatDay(lapsed.until)}; it is open again`,
        hint: 'settle it, or let a new revision accept the risk until a later day',
        related: revision ? [{ at: placeIn(revision, 'accepts', index, 'until'), message: 'accepted here' }] : [],
      };
    }
  },
});
