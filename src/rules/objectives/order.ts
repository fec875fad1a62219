import type { Inversion } from '../../analysis/order-seen.ts';
import type { Remark } from '../../model/finding.ts';
import { formatInstant } from '../../model/instant.ts';
import { type Plan, placeIn } from '../../model/plan.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'objectives/order',
  kind: 'defect',
  level: 'warning',
  why: 'A recovery against the plan’s order shows that the order, or the recovery, is wrong.',
  *check(plan, { ordersSeen }) {
    for (const { inversions } of ordersSeen.values()) {
      for (const inversion of inversions) {
        if (inversion.against !== 'none' && !inversion.first.draft) yield remark(inversion, plan);
      }
    }
  },
});

function remark({ first, second, against }: Inversion, plan: Plan): Remark {
  const { timezone } = plan.settings;
  const [early, late] = [first, second].map(
    ({ system, restored }) => `\`${system}\` was back ${restored ? formatInstant(restored.at, timezone) : ''}`,
  );
  const reason =
    against === 'dependency'
      ? `although it depends on \`${second.system}\``
      : `although its tier \`${tier(first.system, plan)}\` comes after \`${tier(second.system, plan)}\``;
  return {
    at: placeIn(first.review, 'affected', first.index, 'restoredAt'),
    message: `${early}, ${reason}; ${late}`,
    hint: against === 'dependency' ? 'correct the instants, or the dependency' : 'say in the review why, or correct the tiers',
    related: [{ at: placeIn(second.review, 'affected', second.index, 'restoredAt'), message: `\`${second.system}\` restored here` }],
  };
}

const tier = (system: string, plan: Plan) => plan.systems.get(system)?.data.tier;
