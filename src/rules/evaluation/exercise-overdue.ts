import { formatDay } from '../../model/day.ts';
import { formatDuration } from '../../model/duration.ts';
import { placeIn } from '../../model/plan.ts';
import { counted } from '../../model/words.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'evaluation/exercise-overdue',
  kind: 'duty',
  level: 'warning',
  why: 'An exercise that was put off in silence is the one that would have found something.',
  refutable: true,
  *check(_, { exercises }) {
    for (const { exercise, state, nextDue, heldOn, daysLate } of exercises.values()) {
      if (!nextDue || !daysLate) continue;
      const { every = 0 } = exercise.data;
      const late = `${formatDay(nextDue)}, ${counted(daysLate, 'day')} ago`;
      yield heldOn && state === 'held'
        ? {
            at: placeIn(exercise, 'every'),
            message: `\`${exercise.id}\` was held on ${formatDay(heldOn)} and is to be held every ${formatDuration(every)}; it was due again on ${late}`,
            hint: 'hold it again and write its review, or that of a later exercise of the same scenario',
          }
        : {
            at: placeIn(exercise, 'plannedFor'),
            message: `\`${exercise.id}\` was planned for ${late}, and no review names it`,
            hint: 'write its review, plan it anew, or say under `cancelled` why it was not held',
          };
    }
  },
});
