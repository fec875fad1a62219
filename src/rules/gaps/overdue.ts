import { formatDay } from '../../model/day.ts';
import { counted } from '../../model/words.ts';
import { atGap } from '../at-gap.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'gaps/overdue',
  kind: 'duty',
  level: 'warning',
  why: 'A gap past its day is a promise broken to the next incident.',
  refutable: true,
  *check(_, { register }) {
    for (const standing of register.overdue) {
      const { id, due, daysLate, gap, state } = standing;
      if (!due) continue;
      yield {
        ...atGap(standing, 'due'),
        message: `\`${id}\` ${state === 'recurred' ? 'came back' : `is ${state}`} and was due on ${formatDay(due)}, ${counted(daysLate, 'day')} ago`,
        hint: `owed by \`${gap.owner}\`: settle it, or let a revision defer it or accept its risk`,
      };
    }
  },
});
