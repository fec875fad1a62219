import type { Evidence } from '../../analysis/evidence.ts';
import type { Analysis } from '../../analysis/index.ts';
import type { Entry, Plan } from '../../model/plan.ts';
import { pathTo } from '../../model/routes.ts';
import type { Objective } from '../../model/system.ts';
import { spanData } from './values.ts';

/** What `data/systems.json` says of each system, in the order of recovery; those without a place in it come last. */
export function systemsData(plan: Plan, analysis: Analysis) {
  const { order } = analysis.recovery;
  const placed = new Set(order);
  const ids = [...order, ...[...plan.systems.keys()].filter((id) => !placed.has(id)).sort()];
  return ids.flatMap((id) => {
    const system = plan.systems.get(id);
    return system ? [systemData(system, analysis)] : [];
  });
}

function systemData({ id, data }: Entry<'systems'>, { recovery, targets, evidence, recommendations }: Analysis) {
  const own = recovery.systems.get(id);
  const current = targets.get(id)?.current;
  return {
    id,
    name: data.name,
    tier: data.tier,
    owner: data.owner,
    dependsOn: data.dependsOn ?? [],
    dependants: [...(recovery.neededBy.get(id) ?? [])].sort(),
    objectives: data.objectives.map(objectiveData),
    objective: current ? objectiveData(current.objective) : null,
    recoveryOrder: own?.order ?? null,
    recoveryPathSeconds: own?.planned?.seconds ?? null,
    recoveryPath: own?.planned?.path.map(({ system, step }) => `${system}/${step}`) ?? [],
    recoveryWorstSeconds: own?.worst?.seconds ?? null,
    lastMeasured: evidence.get(id)?.on ?? null,
    evidence: evidenceData(evidence.get(id)),
    recommendation: recommendations.get(id)?.time.advice ?? null,
    url: pathTo('systems', id),
  };
}

const objectiveData = ({ from, rto, rpo, mtpd, revision }: Objective) => ({
  from,
  rtoSeconds: rto,
  rpoSeconds: rpo,
  mtpdSeconds: mtpd ?? null,
  revision,
});

const evidenceData = (evidence: Evidence | undefined) =>
  evidence
    ? {
        review: evidence.measurement.review.id,
        on: evidence.on,
        until: evidence.until,
        expired: evidence.expired,
        rtaSeconds: spanData(evidence.measurement.rta),
        rpaSeconds: spanData(evidence.measurement.rpa),
      }
    : null;
