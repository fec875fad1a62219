import type { Analysis } from '../../analysis/index.ts';
import { answerTo, questionList } from '../../model/assessment.ts';
import { compare } from '../../model/compare.ts';
import type { Entry, Plan } from '../../model/plan.ts';
import { pathTo } from '../../model/routes.ts';
import { instantData, spanData } from './values.ts';

/** What `data/reviews.json` says of each review, newest first. */
export function reviewsData(plan: Plan, analysis: Analysis) {
  const began = ({ id }: Entry<'reviews'>) => analysis.moments.get(id)?.began.interval.from ?? 0;
  return [...plan.reviews.values()]
    .sort((a, b) => began(b) - began(a) || compare(a.id, b.id))
    .map((review) => reviewData(review, analysis));
}

function reviewData({ id, data }: Entry<'reviews'>, analysis: Analysis) {
  return {
    id,
    title: data.title,
    kind: data.kind,
    status: data.status,
    severity: data.severity,
    planVersion: analysis.planVersions.get(id) ?? null,
    began: instantData(analysis.moments.get(id)?.began),
    approvedOn: data.approvedOn ?? null,
    lags: lagsData(id, analysis),
    answers: answersData(id, data, analysis),
    gaps: (data.gaps ?? []).map((gap) => gap.id),
    url: pathTo('reviews', id),
  };
}

function lagsData(id: string, { lags, notices }: Analysis) {
  const own = lags.get(id);
  return {
    detectionSeconds: spanData(own?.detection),
    declarationSeconds: spanData(own?.declaration),
    startSeconds: spanData(own?.start),
    resolutionSeconds: spanData(own?.resolution),
    noticeSeconds: Object.fromEntries((notices.get(id) ?? []).map(({ audience, first }) => [audience, spanData(first)])),
  };
}

/** Every question by its id, with the answer given and the one that the figures give; null where there is none. */
function answersData(id: string, { assessment }: Entry<'reviews'>['data'], { answers }: Analysis) {
  const computed = answers.get(id) ?? {};
  return Object.fromEntries(
    questionList.map((question) => [
      question.name,
      { given: answerTo(assessment, question.id)?.answer ?? null, computed: computed[question.id]?.answer ?? null },
    ]),
  );
}
