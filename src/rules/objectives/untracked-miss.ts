import type { Measurement } from '../../analysis/measurements.ts';
import { formatDuration } from '../../model/duration.ts';
import { type Plan, placeIn } from '../../model/plan.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'objectives/untracked-miss',
  kind: 'defect',
  level: 'error',
  why: 'A missed target without a gap is forgotten until it is missed again.',
  *check(plan, { measurements }) {
    for (const measurement of measurements.all) {
      const missed = missesOf(measurement);
      if (measurement.draft || missed.length === 0 || isTracked(measurement, plan)) continue;
      yield {
        at: placeIn(measurement.review, 'affected', measurement.index),
        message: `\`${measurement.system}\` missed ${missed.join(' and ')}, but no gap of the review is about it`,
        hint: `raise a gap of category \`objectives\`, \`technology\` or \`resilience\` with \`systems: [${measurement.system}]\``,
      };
    }
  },
});

const missesOf = ({ inForce: { rto, rpo } }: Measurement) => [
  ...(rto.verdict === 'missed' ? [`its RTO of ${formatDuration(rto.target ?? 0)} by ${formatDuration(rto.margin ?? 0)}`] : []),
  ...(rpo.verdict === 'missed' ? [`its RPO of ${formatDuration(rpo.target ?? 0)} by ${formatDuration(rpo.margin ?? 0)}`] : []),
];

const categories: readonly string[] = ['objectives', 'technology', 'resilience'];

/** Whether the review raises a gap for the system, or says that an older one has come back. */
function isTracked({ review: { data }, system }: Measurement, plan: Plan): boolean {
  const recurring = (data.recurs ?? []).flatMap((id) => plan.gaps.get(id)?.gap ?? []);
  return [...(data.gaps ?? []), ...recurring].some(({ category, systems }) => categories.includes(category) && systems?.includes(system));
}
