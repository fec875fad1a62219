import type { AnswerWord, QuestionId } from '../model/assessment.ts';
import { formatDuration, formatSpan } from '../model/duration.ts';
import type { Entry, Plan } from '../model/plan.ts';
import type { Lags } from './lags.ts';
import type { Measurement, Measurements } from './measurements.ts';
import type { Notice } from './notices.ts';
import { type Judged, judge } from './span.ts';
import { tierRank } from './tiers.ts';

/** An answer that the figures give, and the figures in a few words. */
export type Computed = { readonly answer: AnswerWord; readonly because: string };

/** Computed answers of a review; a question that cannot be computed is left out. */
export type ComputedAnswers = Readonly<Partial<Record<QuestionId, Computed>>>;

type Facts = {
  readonly lags: ReadonlyMap<string, Lags>;
  readonly notices: ReadonlyMap<string, readonly Notice[]>;
  readonly measurements: Measurements;
};

/** The computed answers of each review, by its id. */
export function answersOf(plan: Plan, facts: Facts): ReadonlyMap<string, ComputedAnswers> {
  return new Map([...plan.reviews.values()].map((review) => [review.id, answer(review, plan, facts)]));
}

function answer(review: Entry<'reviews'>, plan: Plan, { lags, notices, measurements }: Facts): ComputedAnswers {
  const { data, id } = review;
  const measured = measurements.byReview.get(id) ?? [];
  const critical = measured.filter(({ system }) => plan.systems.has(system) && tierRank(plan, system) === 0);
  const customers = notices.get(id)?.find(({ audience }) => audience === 'customers');
  const told = data.messages && customers?.from ? customers : undefined;
  return present({
    'timeline.promptStart': promptStart(judge(lags.get(id)?.start, plan.settings.policy.startRecoveryWithin), lags.get(id)),
    'timeline.objectivesMet': kept(measured.flatMap(({ inForce }) => [inForce.rto, inForce.rpo])),
    'systems.backupsWorked': served(
      measured.map(({ affected }) => affected.backup),
      { good: ['worked'], bad: ['failed'], unused: ['not-used'] },
    ),
    'systems.failoverWorked': served(
      measured.map(({ affected }) => affected.failover),
      { good: ['automatic', 'manual'], bad: ['failed'], unused: ['not-tried', 'none'] },
    ),
    'systems.criticalInTime': criticalInTime(critical, measured),
    'systems.noSurprises': noSurprises(review),
    'communication.customersTold': told && customersTold(told),
    'resources.adequate': graded(data.resources?.map(({ available }) => available)),
    'customers.servicesKept': graded(Object.values(data.impact?.functions ?? {})),
    'customers.keptInformed': told && keptInformed(told),
  });
}

const present = (answers: { readonly [Q in QuestionId]?: Computed | undefined }): ComputedAnswers =>
  Object.fromEntries(Object.entries(answers).filter(([, computed]) => computed));

/** Yes within the policy, no beyond it; not computed where the bounds do not tell. */
function promptStart({ verdict, target }: Judged, lags: Lags | undefined): Computed | undefined {
  if (!lags?.start || target === undefined || (verdict !== 'met' && verdict !== 'missed')) return undefined;
  return { answer: verdict === 'met' ? 'yes' : 'no', because: `${formatSpan(lags.start)} of ${formatDuration(target)} allowed` };
}

/**
 * Yes when every target that can be judged was surely met, no when every one was surely missed, partly when some were.
 * Not computed where an undetermined one could still turn the answer. What was not measured counts neither way.
 */
function kept(judged: readonly Judged[]): Computed | undefined {
  const count = (verdict: Judged['verdict']) => judged.filter((one) => one.verdict === verdict).length;
  const [met, missed, open, unknown] = [count('met'), count('missed'), count('undetermined'), count('unknown')];
  if (met + missed === 0 || (open > 0 && (met === 0 || missed === 0))) return undefined;
  const parts = [`${met} of ${met + missed + open + unknown} kept`];
  if (missed) parts.push(`${missed} missed`);
  if (open) parts.push(`${open} undetermined`);
  if (unknown) parts.push(`${unknown} unknown`);
  return { answer: gradeOf(met, missed), because: parts.join(', ') };
}

const gradeOf = (good: number, bad: number): AnswerWord => (bad === 0 ? 'yes' : good === 0 ? 'no' : 'partly');

type Outcomes = { readonly good: readonly string[]; readonly bad: readonly string[]; readonly unused: readonly string[] };

/** Yes when all that was used worked, no when all of it failed, partly between; n/a when none was used. */
function served(results: readonly (string | undefined)[], { good, bad, unused }: Outcomes): Computed | undefined {
  const known = results.filter((result) => result !== undefined);
  const used = known.filter((result) => !unused.includes(result));
  if (known.length === 0) return undefined;
  if (used.length === 0) return { answer: 'n/a', because: 'none was used' };
  const count = (words: readonly string[]) => used.filter((result) => words.includes(result)).length;
  const [worked, failed] = [count(good), count(bad)];
  const answer = worked === used.length ? 'yes' : failed === used.length ? 'no' : 'partly';
  return { answer, because: `${worked} of ${used.length} worked` };
}

/** As for all targets, for the recovery times of first-tier systems alone; n/a when none of them was affected. */
function criticalInTime(critical: readonly Measurement[], measured: readonly Measurement[]): Computed | undefined {
  if (critical.length) return kept(critical.map(({ inForce }) => inForce.rto));
  return measured.length ? { answer: 'n/a', because: 'no first-tier system was affected' } : undefined;
}

/** No when a step failed, partly when one was improvised, else yes; not computed where no steps are recorded. */
function noSurprises({ data: { steps } }: Entry<'reviews'>): Computed | undefined {
  if (!steps?.length) return undefined;
  const failed = steps.filter(({ result }) => result === 'failed').length;
  const improvised = steps.filter((step) => step.improvised).length;
  const because = `${failed} of ${steps.length} steps failed, ${improvised} improvised`;
  return { answer: failed ? 'no' : improvised ? 'partly' : 'yes', because };
}

/** The first notice, and the silence with its promises: yes when both were kept, no when neither was. */
function customersTold(notice: Notice): Computed | undefined {
  const first = notice.messages.length === 0 ? 'missed' : notice.firstJudged.verdict;
  if (notice.messages.length === 0) return { answer: 'no', because: 'no message was sent' };
  const broken = notice.promises.some(({ state }) => state === 'passed');
  const silence = broken ? 'missed' : notice.longest ? notice.silenceJudged.verdict : 'met';
  const verdicts = [first, silence].filter((verdict) => verdict !== 'no-target');
  if (!verdicts.every((verdict) => verdict === 'met' || verdict === 'missed')) return undefined;
  const missed = verdicts.filter((verdict) => verdict === 'missed').length;
  return { answer: gradeOf(verdicts.length - missed, missed), because: toldFigures(notice) };
}

function toldFigures({ first, firstJudged, longest, silenceJudged, promises }: Notice): string {
  const passed = promises.filter(({ state }) => state === 'passed').length;
  return [
    ...(first ? [`first message after ${formatSpan(first)}${ofAllowed(firstJudged)}`] : []),
    ...(longest ? [`longest silence ${formatSpan(longest.took)}${ofAllowed(silenceJudged)}`] : []),
    ...(passed ? [`${passed} of ${promises.length} promised times passed`] : []),
  ].join(', ');
}

const ofAllowed = ({ target }: Judged) => (target === undefined ? '' : ` of ${formatDuration(target)} allowed`);

/** Yes when no silence was longer than allowed, no when each was, partly between. */
function keptInformed({ messages, pauses, silenceJudged }: Notice): Computed | undefined {
  if (silenceJudged.target === undefined) return undefined;
  if (messages.length === 0) return { answer: 'no', because: 'no message was sent' };
  const count = (verdict: string) => pauses.filter(({ judged }) => judged.verdict === verdict).length;
  const [met, missed] = [count('met'), count('missed')];
  if (pauses.length === 0 || (met + missed < pauses.length && (met === 0 || missed === 0))) return undefined;
  return { answer: gradeOf(met, missed), because: `${missed} of ${pauses.length} silences longer than allowed` };
}

/** Yes when all are yes, no when all are no, partly between; not computed without any. */
function graded(grades: readonly ('yes' | 'partly' | 'no' | undefined)[] | undefined): Computed | undefined {
  const known = (grades ?? []).filter((grade) => grade !== undefined);
  if (known.length === 0) return undefined;
  const count = (word: string) => known.filter((grade) => grade === word).length;
  const answer = count('yes') === known.length ? 'yes' : count('no') === known.length ? 'no' : 'partly';
  return { answer, because: `${count('yes')} of ${known.length} yes, ${count('partly')} partly, ${count('no')} no` };
}
