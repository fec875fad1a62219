import type { Advice } from '../analysis/recommendation.ts';
import { compare } from '../model/compare.ts';
import type { Seconds } from '../model/duration.ts';
import type { Entry } from '../model/plan.ts';
import type { Tier } from '../model/settings.ts';
import { capital } from '../model/words.ts';
import { networkOf } from './figures/network.ts';
import { meterOf, wholeNetwork } from './figures/system.ts';
import type { PageSource } from './system.ts';
import { orNotShown } from './wording/edition.ts';
import { type Marked, verdictWords } from './wording/measured.ts';
import { automatedShare } from './wording/system.ts';
import { keptBy, orderHeading, systemsFigures, systemsHeading, weakestHeading } from './wording/systems.ts';

/** A row of the recovery order. */
export type SystemRow = {
  readonly system: Entry<'systems'>;
  readonly order: number | undefined;
  /** Places in the order of the systems that it needs directly. */
  readonly needs: readonly number[];
  readonly last: Marked;
  readonly rto: Seconds | undefined;
  readonly rpo: Seconds | undefined;
  readonly earliest: Seconds | undefined;
  readonly worst: Seconds | undefined;
  /** Whether the worst time is beyond the RTO. */
  readonly worstIsLate: boolean;
  readonly meter: ReturnType<typeof meterOf>;
  readonly proofDays: number | undefined;
  readonly lacks: readonly string[];
  readonly advice: Advice;
};

/** What the loss of a system would do, and what speaks against it. */
export type WeakRow = {
  readonly id: string;
  readonly falls: number;
  readonly firstTier: number;
  readonly single: boolean;
  readonly missed: number;
  readonly measured: number;
  readonly unresolved: number;
};

/** Everything that the list of systems shows. */
export async function systemsPage(source: PageSource) {
  const { plan, analysis, names } = source;
  const ids = [...plan.systems.keys()];
  const nameOf = (id: string) => names.nameOf('systems', id);
  const days = Math.round(plan.settings.policy.evidenceExpires / 86_400);
  const weakest = weakestOf(ids, source);
  return {
    heading: systemsHeading(ids, analysis),
    figures: systemsFigures(ids, analysis, days, nameOf),
    automated: automatedShare(ids.flatMap((id) => plan.systems.get(id)?.data.recovery ?? [])),
    groups: groupsOf(source),
    ...(await drawNetwork(source, nameOf)),
    alone: ids.filter((id) => !analysis.recovery.needs.get(id)?.length && !analysis.recovery.neededBy.get(id)?.length),
    weakest,
    weakestHeading: weakestHeading(weakest.filter(({ single }) => single).length),
    orders: ordersOf(source),
    ordersHeading: orderHeading(analysis.ordersSeen.values()),
  };
}

/** Systems by tier, each in the order of recovery; those in a loop last. A tier without a system is left out. */
function groupsOf(source: PageSource): readonly { readonly tier: Tier; readonly rows: readonly SystemRow[] }[] {
  const { plan } = source;
  const rows = [...plan.systems.values()].map((system) => rowOf(system, source)).sort((a, b) => place(a) - place(b));
  const known = new Set(plan.settings.tiers.map(({ id }) => id));
  const loose = rows.filter(({ system }) => !known.has(system.data.tier));
  const groups = plan.settings.tiers.map((tier) => ({ tier, rows: rows.filter(({ system }) => system.data.tier === tier.id) }));
  return [...groups, { tier: { id: '', title: 'Without a tier' }, rows: loose }].filter((group) => group.rows.length > 0);
}

const place = ({ order }: SystemRow) => order ?? Number.POSITIVE_INFINITY;

function rowOf(system: Entry<'systems'>, { analysis, plan }: PageSource): SystemRow {
  const { id } = system;
  const own = analysis.recovery.systems.get(id);
  const objective = analysis.targets.get(id)?.current?.objective;
  const worst = own?.measured ? own.worst?.seconds : undefined;
  const orderOf = (other: string) => analysis.recovery.systems.get(other)?.order;
  return {
    system,
    order: own?.order,
    needs: (analysis.recovery.needs.get(id) ?? []).flatMap((other) => orderOf(other) ?? []).sort((a, b) => a - b),
    last: lastResult(id, analysis, plan),
    rto: objective?.rto,
    rpo: objective?.rpo,
    earliest: own?.planned?.seconds,
    worst,
    worstIsLate: keptBy(id, 'worst', analysis) === 'not kept',
    meter: meterOf(own?.planned?.seconds, worst, objective?.rto),
    proofDays: analysis.evidence.get(id)?.ageDays,
    lacks: analysis.lacks.get(id)?.lacks.map(({ what }) => what) ?? [],
    advice: analysis.recommendations.get(id)?.time.advice ?? 'not enough evidence',
  };
}

/** The newest approved measurement against the RTO and the RPO of its day; an old one proves nothing. */
function lastResult(id: string, { measurements, evidence }: PageSource['analysis'], plan: PageSource['plan']): Marked {
  if (measurements.ongoing.some(({ system }) => system === id)) return { text: 'Away now', state: 'bad' };
  const newest = measurements.bySystem.get(id)?.find(({ draft }) => !draft);
  if (!newest) return { text: capital(orNotShown('never measured', plan)), state: undefined };
  if (evidence.get(id)?.expired) return { text: 'Proof expired', state: 'watch' };
  return verdictWords({ verdict: newest.inForce.both, margin: undefined });
}

function weakestOf(ids: readonly string[], { analysis }: PageSource): readonly WeakRow[] {
  const rows = ids.map((id): WeakRow => {
    const { falls = [], firstTier = [], single = false } = analysis.weakness.get(id) ?? {};
    const counts = analysis.attainment.bySystem.get(id);
    const gaps = analysis.concerns.get(id)?.gaps ?? [];
    const unresolved = gaps.filter((gap) => analysis.gaps.get(gap)?.unresolved).length;
    return {
      id,
      falls: falls.length,
      firstTier: firstTier.length,
      single,
      missed: counts?.missed ?? 0,
      measured: counts?.measured ?? 0,
      unresolved,
    };
  });
  const order = (a: WeakRow, b: WeakRow) =>
    b.firstTier - a.firstTier || b.falls - a.falls || b.missed - a.missed || b.unresolved - a.unresolved;
  return rows.filter(({ falls, missed, unresolved }) => falls + missed + unresolved > 0).sort(order);
}

/** Events that restored two systems or more, newest first. */
function ordersOf({ analysis }: PageSource) {
  return [...analysis.ordersSeen]
    .filter(([, { restored }]) => restored.length > 1)
    .map(([review, seen]) => ({ review, seen, day: analysis.moments.get(review)?.day ?? '' }))
    .sort((a, b) => compare(b.day, a.day));
}

/** The graph of all systems, and whether there is one at all: it may be too large to be read. */
async function drawNetwork({ analysis }: PageSource, nameOf: (id: string) => string) {
  const { nodes, edges } = wholeNetwork(analysis.recovery, analysis.weakness, nameOf);
  return { network: nodes.length ? await networkOf(nodes, edges) : undefined, linked: nodes.length, links: edges.length };
}
