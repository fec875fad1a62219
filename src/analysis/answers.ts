import { type Assessment, answerTo, type QuestionId } from '../model/assessment.ts';
import type { Entry, Plan } from '../model/plan.ts';
import { counted } from '../model/words.ts';
import { contradicts } from './contradicts.ts';
import { type Computed, graded, kept, ofAllowed, served } from './grades.ts';
import type { Lags } from './lags.ts';
import type { Measurement, Measurements } from './measurements.ts';
import type { Notice } from './notices.ts';
import { tierRank } from './tiers.ts';
import { customersTold, keptInformed } from './told.ts';

/** An answer that the figures give, and whether it contradicts the one that was given. */
export type ComputedAnswer = Computed & { readonly contradicts: boolean };

/** Computed answers of a review; a question that cannot be computed is left out. */
export type ComputedAnswers = Readonly<Partial<Record<QuestionId, ComputedAnswer>>>;

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
  // Without messages nothing can be told of them, a simulation need not disturb customers, and those whom it did not concern need not be told.
  const asked = data.kind === 'actual' ? data.messages : customers?.messages.length;
  // Of a system that could not be read nobody knows the targets, nor whether customers use it.
  const isWhole = measured.every(({ system }) => plan.systems.has(system));
  const told = isWhole && asked && customers?.from && customers.concerned ? customers : undefined;
  return compared(
    {
      'timeline.promptStart': promptStart(lags.get(id)),
      'timeline.objectivesMet': isWhole
        ? kept(
            measured.map(({ inForce }) => inForce.rto),
            measured.map(({ inForce }) => inForce.rpo),
          )
        : undefined,
      'systems.backupsWorked': served(
        measured.map(({ affected }) => affected.backup),
        { good: ['worked'], bad: ['failed'], unused: ['not-used'] },
      ),
      'systems.failoverWorked': served(
        measured.map(({ affected }) => affected.failover),
        { good: ['automatic', 'manual'], bad: ['failed'], unused: ['not-tried', 'none'] },
      ),
      'systems.criticalInTime': isWhole ? criticalInTime(critical, measured) : undefined,
      'systems.noSurprises': noSurprises(review),
      'communication.customersTold': told && customersTold(told),
      'resources.adequate': graded(data.resources?.map(({ available }) => available)),
      'customers.servicesKept': graded(Object.values(data.impact?.functions ?? {})),
      'customers.keptInformed': told && keptInformed(told),
    },
    data.assessment,
  );
}

/** The answers that could be computed, each compared with the one that was given. */
function compared(answers: { readonly [Q in QuestionId]?: Computed | undefined }, given: Assessment | undefined): ComputedAnswers {
  const entries = (Object.keys(answers) as QuestionId[]).flatMap((id): [QuestionId, ComputedAnswer][] => {
    const computed = answers[id];
    return computed ? [[id, { ...computed, contradicts: contradicts(computed.answer, answerTo(given, id)?.answer) }]] : [];
  });
  return Object.fromEntries(entries);
}

/** Yes within the policy, no beyond it; not computed where the bounds do not tell. */
function promptStart(lags: Lags | undefined): Computed | undefined {
  const { verdict, target } = lags?.startJudged ?? {};
  if (!lags?.start || target === undefined || (verdict !== 'met' && verdict !== 'missed')) return undefined;
  return { answer: verdict === 'met' ? 'yes' : 'no', because: ofAllowed(lags.start, target) };
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
  const because = `${failed} of ${counted(steps.length, 'step')} failed, ${improvised} improvised`;
  return { answer: failed ? 'no' : improvised ? 'partly' : 'yes', because };
}
