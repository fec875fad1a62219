import { answerTo, questionList } from '../../model/assessment.ts';
import { placeIn } from '../../model/plan.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'reviews/finding-without-gap',
  kind: 'defect',
  level: 'error',
  why: 'What went wrong is either mended or explained.',
  *check(plan) {
    for (const review of plan.reviews.values()) {
      const { status, assessment, gaps = [] } = review.data;
      if (status !== 'approved') continue;
      for (const { id, area, name, wording } of questionList) {
        const given = answerTo(assessment, id);
        if (given?.answer !== 'no' || given.because || given.gap || gaps.some(({ answers }) => answers === id)) continue;
        yield {
          at: placeIn(review, 'assessment', area, name),
          message: `${wording} \`no\` was answered, without a gap and without a reason`,
          hint: `raise a gap with \`answers: ${id}\`, or say \`because\``,
        };
      }
    }
  },
});
