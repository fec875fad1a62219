import type { Rollout, RolloutItem } from '../../analysis/rollout.ts';
import { type Day, daysBetween, formatDay } from '../../model/day.ts';
import { formatDuration } from '../../model/duration.ts';
import { placeIn } from '../../model/plan.ts';
import { counted } from '../../model/words.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'revisions/rollout-late',
  kind: 'duty',
  level: 'warning',
  why: 'A change that only the text knows does not help at three in the morning.',
  *check(plan, { rollouts, today }) {
    const limit = formatDuration(plan.settings.policy.rolloutWithin);
    for (const rollout of rollouts.values()) {
      const { revision, open } = rollout;
      if (revision.data.date > today) continue;
      for (const item of open) {
        const reason = lateness(item, rollout, today, limit);
        if (!reason) continue;
        yield {
          at: placeIn(revision, 'rollout', item.part, item.index, 'due'),
          message: `\`${revision.id}\`: ${nameOf(item)} ${reason}`,
          hint:
            item.part === 'implementation' ? `owed by \`${item.role}\`; set \`done\` once it is` : `tell the ${item.to}, then set \`done\``,
        };
      }
    }
  },
});

/** An item is late by its own day, or else because the whole roll-out is beyond policy. */
function lateness(item: RolloutItem, { revision, policyBy }: Rollout, today: Day, limit: string): string | undefined {
  if (item.state === 'late') return `was due on ${formatDay(item.due)}, ${counted(item.daysLate, 'day')} ago`;
  if (policyBy >= today) return undefined;
  return `is due on ${formatDay(item.due)}, ${counted(daysBetween(revision.data.date, item.due), 'day')} after the revision; policy wants its roll-out done within ${limit}, by ${formatDay(policyBy)}`;
}

const nameOf = (item: RolloutItem) => (item.part === 'implementation' ? `“${item.task}”` : `the ${item.channel} for ${item.to}`);
