import type { Plan } from '../model/plan.ts';
import { compareVersions } from '../model/version.ts';
import type { Moments } from './moments.ts';

/** The version of the plan that responders used in each review: as written, else the one in force on its day; none before the first. */
export function planVersionsOf(plan: Plan, moments: ReadonlyMap<string, Moments>): ReadonlyMap<string, string> {
  const revisions = [...plan.revisions.values()].sort((a, b) => compareVersions(b.id, a.id));
  return new Map(
    [...plan.reviews.values()].flatMap(({ id, data }) => {
      const day = moments.get(id)?.day ?? '';
      const version = data.planVersion ?? revisions.find((revision) => revision.data.date <= day)?.id;
      return version ? [[id, version] as const] : [];
    }),
  );
}
