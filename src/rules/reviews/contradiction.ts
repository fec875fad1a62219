import { answerTo, questionList } from '../../model/assessment.ts';
import { placeIn } from '../../model/plan.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'reviews/contradiction',
  kind: 'defect',
  level: 'warning',
  why: 'An answer kinder than the figures hides what could be learnt.',
  *check(plan, { answers }) {
    for (const review of plan.reviews.values()) {
      const own = answers.get(review.id);
      for (const { id, area, name, wording } of questionList) {
        const computed = own?.[id];
        if (!computed?.contradicts) continue;
        const given = answerTo(review.data.assessment, id)?.answer;
        yield {
          at: placeIn(review, 'assessment', area, name),
          message: `${wording} \`${given}\` was answered, but the figures say \`${computed.answer}\`: ${computed.because}`,
          hint: `answer \`${computed.answer}\`, or correct the figures`,
        };
      }
    }
  },
});
