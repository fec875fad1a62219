import type { Measurement } from '../../analysis/measurements.ts';
import { type Day, formatDay } from '../../model/day.ts';
import { formatDuration } from '../../model/duration.ts';
import { type Plan, placeIn } from '../../model/plan.ts';
import { promises } from '../current.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'objectives/repeated-miss',
  kind: 'duty',
  level: 'error',
  why: 'A target that is missed twice in a row while nothing changes is a promise that nobody means.',
  refutable: true,
  *check(plan, analysis) {
    for (const { system, at } of promises(plan, analysis)) {
      const approved = (analysis.measurements.bySystem.get(system.id) ?? []).filter(({ draft }) => !draft);
      for (const [field, name] of targets) {
        const misses = newestTwoMissed(approved, field);
        const [newest] = misses;
        if (!newest || wasAnswered(system.id, newest.day, plan, analysis.today)) continue;
        const figures = misses.map(({ inForce, day }) => `${formatDay(day)} by ${formatDuration(inForce[field].margin ?? 0)}`);
        yield {
          at: at(field),
          message: `\`${system.id}\` missed its ${name} in the two newest measurements, ${figures.join(' and ')}, and no revision has answered since`,
          hint: 'write a revision that changes its objectives or answers its gaps',
          related: misses.map(({ review, index, day }) => ({
            at: placeIn(review, 'affected', index),
            message: `missed on ${formatDay(day)}`,
          })),
        };
      }
    }
  },
});

const targets = [
  ['rto', 'RTO'],
  ['rpo', 'RPO'],
] as const;

/** The two newest measurements that say anything, where both surely missed; none otherwise. */
function newestTwoMissed(approved: readonly Measurement[], field: 'rto' | 'rpo'): readonly Measurement[] {
  const newest = approved.filter(({ inForce }) => inForce[field].verdict !== 'unknown').slice(0, 2);
  return newest.length === 2 && newest.every(({ inForce }) => inForce[field].verdict === 'missed') ? newest : [];
}

/** Whether a revision since a day changed the system's objectives, by name or with those of all, or answered a gap about it. */
const wasAnswered = (system: string, since: Day, plan: Plan, today: Day): boolean =>
  [...plan.revisions.values()].some(({ data: { date, updates = [], addresses = [], accepts = [] } }) => {
    if (date < since || date > today) return false;
    if (updates.some(({ kind, systems }) => kind === 'objectives' && (!systems || systems.includes(system)))) return true;
    return [...addresses, ...accepts.map(({ gap }) => gap)].some((id) => plan.gaps.get(id)?.gap.systems?.includes(system));
  });
