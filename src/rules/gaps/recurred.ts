import { formatDay } from '../../model/day.ts';
import { idIn, placeIn } from '../../model/plan.ts';
import { atGap } from '../at-gap.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'gaps/recurred',
  kind: 'duty',
  level: 'warning',
  why: 'A fix that did not hold must not look like one.',
  refutable: true,
  *check(plan, { gaps }) {
    for (const standing of gaps.values()) {
      const { id, ineffective, unresolved, history } = standing;
      const recurred = history.findLastIndex(({ event }) => event === 'recurred');
      const moment = history[recurred];
      if (!ineffective || !unresolved || !moment) continue;
      const fix = history.slice(0, recurred).findLast(({ event }) => event === 'addressed');
      const answer = history.slice(recurred).findLast(({ event }) => event === 'addressed');
      const review = plan.reviews.get(idIn(moment.entry));
      const index = review?.data.recurs?.indexOf(id) ?? -1;
      yield {
        ...atGap(standing),
        message: `\`${id}\` came back: ${fix ? `its fix in ${idIn(fix.entry)} did not hold` : 'it was never fixed'}, as the review of ${formatDay(moment.day)} found`,
        hint: answer
          ? `let an exercise try the fix in ${idIn(answer.entry)}; a review that finds it fixed lists it under \`verifies\``
          : 'answer it in a new revision, and let an exercise try that fix',
        related: review ? [{ at: placeIn(review, 'recurs', index), message: 'found again here' }] : [],
      };
    }
  },
});
