import { rankOf } from '../../model/audience.ts';
import { placeIn } from '../../model/plan.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'gaps/audience',
  kind: 'defect',
  level: 'warning',
  why: 'Who sees a gap but not what became of it is told that nothing did.',
  *check(plan, { references }) {
    const { settings } = plan;
    for (const { from, folder, id, by, at } of references) {
      const said = folder === 'gaps' && sayings.get(by);
      const raised = plan.gaps.get(id);
      if (!said || !raised || raised.review === from) continue;
      const [narrow, wide] = [rankOf(settings, from), rankOf(settings, raised.review)];
      if (narrow >= wide) continue;
      const { audiences } = settings;
      yield {
        at,
        message: `\`${from.id}\` is for \`${audiences[narrow]}\` alone and ${said} \`${id}\`, which is shown to \`${audiences[wide]}\` as if that had not happened`,
        hint: `give \`${from.file}\` the audience \`${audiences[wide]}\`, or keep \`${raised.review.file}\` to \`${audiences[narrow]}\``,
        related: [{ at: placeIn(raised.review, 'gaps', raised.index), message: 'raised here' }],
      };
    }
  },
});

/** Fields that say what became of a gap. */
const sayings: ReadonlyMap<string, string> = new Map([
  ['addresses', 'addresses'],
  ['defers.gap', 'defers'],
  ['accepts.gap', 'accepts the risk of'],
  ['verifies', 'verifies'],
  ['recurs', 'finds again'],
]);
