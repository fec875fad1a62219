import { daysBetween, formatDay } from '../../model/day.ts';
import { placeIn } from '../../model/plan.ts';
import { counted } from '../../model/words.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'evaluation/section-overdue',
  kind: 'duty',
  level: 'warning',
  why: 'A plan nobody reads is wrong without anybody knowing.',
  *check(_, { sections, today }) {
    for (const { section, reviewBy } of sections) {
      if (reviewBy >= today) continue;
      const { reviewedOn, owner } = section.data;
      yield {
        at: placeIn(section, 'reviewedOn'),
        message: `\`${section.id}\` was read through on ${formatDay(reviewedOn)} and was due again on ${formatDay(reviewBy)}, ${counted(daysBetween(reviewBy, today), 'day')} ago`,
        hint: `owed by \`${owner}\`: read it, correct what is wrong, then set \`reviewedOn\``,
      };
    }
  },
});
