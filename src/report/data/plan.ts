import type { Analysis } from '../../analysis/index.ts';
import { collectionNames } from '../../model/collections.ts';
import type { Plan } from '../../model/plan.ts';
import { pathTo } from '../../model/routes.ts';

/** The plan as a whole for other programs: who it belongs to, what is in force, how much there is of each kind. */
export function planItem(plan: Plan, { history, sections, register, loop, due }: Analysis) {
  const { organisation, title, timezone, sample } = plan.settings;
  const current = history.current?.revision.data;
  return {
    organisation,
    title,
    timezone,
    sample,
    version: current?.version ?? null,
    date: current?.date ?? null,
    counts: {
      ...Object.fromEntries(collectionNames.map((name) => [name, plan[name].size])),
      gaps: register.unresolved.length + register.settled.length,
      unresolvedGaps: register.unresolved.length,
      overdueGaps: register.overdue.length,
      overdue: due.filter(({ overdue }) => overdue).length,
    },
    loop: Object.fromEntries(loop.stages.map(({ name, reached }) => [name, reached])),
    sections: sections.map(({ section: { id, data }, reviewBy }) => ({
      id,
      title: data.title,
      area: data.area,
      owner: data.owner,
      reviewedOn: data.reviewedOn,
      reviewBy,
      url: pathTo('sections', id),
    })),
  };
}
