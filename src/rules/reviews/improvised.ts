import { answerTo } from '../../model/assessment.ts';
import { type Entry, placeIn } from '../../model/plan.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'reviews/improvised',
  kind: 'defect',
  level: 'warning',
  why: 'What had to be invented in the night belongs in the plan before the next one.',
  *check(plan) {
    for (const review of plan.reviews.values()) {
      for (const [index, { system, step, improvised, result }] of (review.data.steps ?? []).entries()) {
        if ((!improvised && result !== 'failed') || hasGap(review, system)) continue;
        yield {
          at: placeIn(review, 'steps', index),
          message: `${improvised ? 'a step was improvised' : `the step \`${step}\` failed`} on \`${system}\`, and no gap of the review is about it`,
          hint: `raise a gap with \`systems: [${system}]\` or \`answers: ${question}\``,
        };
      }
    }
  },
});

const question = 'systems.noSurprises';

/** Whether a gap is about the system, or comes from the question on surprises. */
const hasGap = ({ data: { gaps = [], assessment } }: Entry<'reviews'>, system: string) =>
  Boolean(answerTo(assessment, question)?.gap) || gaps.some(({ systems, answers }) => answers === question || systems?.includes(system));
