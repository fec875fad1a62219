import { type AnswerWord, answerTo, questionList } from '../../model/assessment.ts';
import { placeIn } from '../../model/plan.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'reviews/contradiction',
  kind: 'defect',
  level: 'warning',
  why: 'An answer kinder than the figures hides what could be learnt.',
  *check(plan, { answers }) {
    for (const review of plan.reviews.values()) {
      for (const { id, area, name, wording } of questionList) {
        const given = answerTo(review.data.assessment, id)?.answer;
        const computed = answers.get(review.id)?.[id];
        if (!given || !computed || !contradicts(computed.answer, given)) continue;
        yield {
          at: placeIn(review, 'assessment', area, name),
          message: `${wording} \`${given}\` was answered, but the figures say \`${computed.answer}\`: ${computed.because}`,
          hint: `answer \`${computed.answer}\`, or correct the figures`,
        };
      }
    }
  },
});

const rank: Readonly<Record<AnswerWord, number | undefined>> = { yes: 2, partly: 1, no: 0, 'n/a': undefined };

/**
 * Whether figures contradict an answer: it is kinder than they are, or the very opposite. People may know of more that
 * went wrong than figures show, so a somewhat harsher answer stands. `n/a` hides what figures show to be bad; where
 * the figures have nothing to judge, they contradict nothing.
 */
function contradicts(computed: AnswerWord, given: AnswerWord): boolean {
  const [figures, people] = [rank[computed], rank[given]];
  if (figures === undefined) return false;
  if (people === undefined) return figures < 2;
  return people > figures || figures - people === 2;
}
