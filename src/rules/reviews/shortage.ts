import { answerTo } from '../../model/assessment.ts';
import { type Entry, placeIn } from '../../model/plan.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'reviews/shortage',
  kind: 'defect',
  level: 'warning',
  why: 'What was short once is short again, unless somebody answers for it.',
  *check(plan) {
    for (const review of plan.reviews.values()) {
      if (hasGap(review)) continue;
      for (const [index, { kind, need, available }] of (review.data.resources ?? []).entries()) {
        if (available === 'yes') continue;
        yield {
          at: placeIn(review, 'resources', index),
          message: `${need} (${kind}) was ${available === 'no' ? 'not' : 'only partly'} available, and no gap answers it`,
          hint: 'raise a gap with `answers: resources.adequate`, or name one in the answer',
        };
      }
    }
  },
});

const questions = ['resources.adequate', 'resources.noShortage'] as const;

/** Whether a gap comes from one of the questions on resources, as the gap or as the answer says. */
const hasGap = ({ data: { gaps = [], assessment } }: Entry<'reviews'>) =>
  questions.some((question) => answerTo(assessment, question)?.gap || gaps.some(({ answers }) => answers === question));
