import { daysBetween, formatDay } from '../../model/day.ts';
import { formatDuration } from '../../model/duration.ts';
import { counted } from '../../model/words.ts';
import { atGap } from '../at-gap.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'gaps/unverified',
  kind: 'duty',
  level: 'warning',
  why: 'What was built and never tried is a hope.',
  refutable: true,
  *check(plan, { gaps, today }) {
    const limit = formatDuration(plan.settings.policy.verifyWithin);
    for (const standing of gaps.values()) {
      const { id, verifyBy, pause, lamps } = standing;
      const implementedOn = lamps.find(({ name }) => name === 'implemented')?.day;
      if (!implementedOn || !verifyBy || verifyBy >= today || pause) continue;
      yield {
        ...atGap(standing),
        message: `\`${id}\` was implemented on ${formatDay(implementedOn)}, ${counted(daysBetween(implementedOn, today), 'day')} ago, and no event has verified it; ${limit} are the most`,
        hint: 'carry it as a lesson of the next exercise; a review that finds it fixed lists it under `verifies`',
      };
    }
  },
});
