import { formatCompared, type Seconds, type Span } from '../../model/duration.ts';
import { placeIn } from '../../model/plan.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'objectives/stated',
  kind: 'defect',
  level: 'warning',
  why: 'Two figures for one outage cannot both be true.',
  *check(_, { measurements }) {
    for (const { review, index, system, affected, rta, rpa } of measurements.all) {
      for (const [field, measured, what] of [
        ['recovery', rta, 'a recovery'],
        ['dataLoss', rpa, 'a data loss'],
      ] as const) {
        const stated = affected.stated?.[field];
        if (stated === undefined || !measured || within(stated, measured)) continue;
        const [given, written] = formatCompared(measured, stated);
        yield {
          at: placeIn(review, 'affected', index, 'stated', field),
          message: `\`${system}\`: ${what} of ${written} is stated, but the instants give ${given}`,
          hint: 'correct the instants, or leave it and say in the review why they differ',
        };
      }
    }
  },
});

const within = (stated: Seconds, { min, max }: Span) => stated >= min && (max === undefined || stated <= max);
