import { formatDay } from '../../model/day.ts';
import { idIn, placeIn } from '../../model/plan.ts';
import { counted } from '../../model/words.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'evaluation/incident-not-reflected',
  kind: 'duty',
  level: 'warning',
  why: 'An incident that changes nothing in the plan will happen again.',
  refutable: true,
  *check(plan, { due }) {
    const { reflectFrom } = plan.settings.policy;
    for (const { kind, overdue, key, day, days } of due) {
      const review = plan.reviews.get(idIn(key));
      if (kind !== 'reflection' || !overdue || !review) continue;
      yield {
        at: placeIn(review, 'severity'),
        message: `no revision cites this review of severity ${review.data.severity}; one was due on ${formatDay(day)}, ${counted(-days, 'day')} ago`,
        hint: `write a revision that names \`${review.id}\` in \`because.reviews\`; policy asks for one from severity ${reflectFrom} on`,
      };
    }
  },
});
