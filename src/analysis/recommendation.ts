import type { Seconds, Span } from '../model/duration.ts';
import type { Plan } from '../model/plan.ts';
import type { Measurement, Measurements } from './measurements.ts';
import type { Judged } from './span.ts';
import type { Targets } from './targets.ts';
import { tierOf } from './tiers.ts';

/** What the evidence advises to do about a target. */
export type Advice = 'keep' | 'tighten' | 'loosen' | 'invest' | 'not enough evidence';

/** What the evidence says of a target, with the figures that say it. */
export type Recommendation = {
  readonly advice: Advice;
  /** The rule that gave it, as a sentence. */
  readonly rule: string;
  /** Today's target. */
  readonly target: Seconds | undefined;
  /** How many measurements there are, and the three newest of them, against today's target. */
  readonly count: number;
  readonly newest: readonly { readonly measurement: Measurement; readonly took: Span; readonly judged: Judged }[];
  /** The smallest and the largest of the newest. */
  readonly range: Span | undefined;
  /** The longest that the target may become: the tier's bound, and for a time half of the MTPD. */
  readonly limit: Seconds | undefined;
};

/** The advice on both targets of a system. */
export type Recommendations = { readonly time: Recommendation; readonly point: Recommendation };

/** The rules by which targets are advised, first match first; measurements are those of approved reviews, newest first. */
const adviceRules: Readonly<Record<Advice, string>> = {
  loosen:
    'The two newest measurements both missed today’s target, there are at least three, and the largest of the newest three is within the bound of the tier and half of the MTPD',
  invest: 'The two newest measurements both missed today’s target, and it cannot be loosened on this evidence',
  'not enough evidence': 'There are fewer than three measurements, and the two newest did not both miss',
  tighten: 'The three newest measurements are all under half of today’s target',
  keep: 'There are at least three measurements; the two newest did not both miss, and the three newest are not all under half of the target',
};

/** What the evidence says of the targets of each system, by its id. */
export function recommendationsOf(
  plan: Plan,
  measurements: Measurements,
  targets: ReadonlyMap<string, Targets>,
): ReadonlyMap<string, Recommendations> {
  return new Map(
    [...plan.systems.keys()].map((id) => {
      const objective = targets.get(id)?.current?.objective;
      const own = (measurements.bySystem.get(id) ?? []).filter(({ draft }) => !draft);
      const tier = tierOf(plan, id);
      const half = objective?.mtpd === undefined ? undefined : objective.mtpd / 2;
      return [
        id,
        {
          time: advise(own.map(timed), objective?.rto, least(tier?.maxRto, half)),
          point: advise(own.map(pointed), objective?.rpo, tier?.maxRpo),
        },
      ];
    }),
  );
}

type Sample = Recommendation['newest'][number];
type Candidate = { readonly measurement: Measurement; readonly took: Span | undefined; readonly judged: Judged };

const timed = (measurement: Measurement): Candidate => ({ measurement, took: measurement.rta, judged: measurement.today.rto });
const pointed = (measurement: Measurement): Candidate => ({ measurement, took: measurement.rpa, judged: measurement.today.rpo });

const least = (...bounds: readonly (Seconds | undefined)[]): Seconds | undefined => {
  const known = bounds.filter((bound) => bound !== undefined);
  return known.length ? Math.min(...known) : undefined;
};

function advise(candidates: readonly Candidate[], target: Seconds | undefined, limit: Seconds | undefined): Recommendation {
  const known = candidates.filter((one): one is Sample => one.took?.max !== undefined);
  const newest = known.slice(0, 3);
  const advice = target === undefined ? 'not enough evidence' : decide(newest, target, limit);
  return { advice, rule: adviceRules[advice], target, count: known.length, newest, range: rangeOf(newest), limit };
}

/** Decide from at most three measurements, newest first, against today's target. */
function decide(newest: readonly Sample[], target: Seconds, limit: Seconds | undefined): Advice {
  const enough = newest.length === 3;
  const twoMissed = newest.length >= 2 && newest.slice(0, 2).every(({ judged }) => judged.verdict === 'missed');
  const largest = rangeOf(newest)?.max ?? Number.POSITIVE_INFINITY;
  if (twoMissed) return enough && largest <= (limit ?? Number.POSITIVE_INFINITY) ? 'loosen' : 'invest';
  if (!enough) return 'not enough evidence';
  return largest < target / 2 ? 'tighten' : 'keep';
}

function rangeOf(samples: readonly Sample[]): Span | undefined {
  if (samples.length === 0) return undefined;
  return { min: Math.min(...samples.map(({ took }) => took.min)), max: Math.max(...samples.map(({ took }) => took.max ?? 0)) };
}
