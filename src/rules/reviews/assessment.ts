import { answerTo, questionList } from '../../model/assessment.ts';
import { placeIn } from '../../model/plan.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'reviews/assessment',
  kind: 'defect',
  level: 'error',
  why: 'A question left open is a lesson not looked for.',
  *check(plan) {
    for (const review of plan.reviews.values()) {
      const { status, assessment } = review.data;
      // Without any assessment, the missing field is already reported.
      if (status !== 'approved' || !assessment) continue;
      for (const { id, area, name, wording } of questionList) {
        if (answerTo(assessment, id)) continue;
        yield {
          at: placeIn(review, 'assessment', area, name),
          message: `the review is approved, but \`${id}\` is open: ${wording}`,
          hint: 'answer `yes`, `partly`, `no` or `n/a`',
        };
      }
    }
  },
});
