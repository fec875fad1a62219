import type { Remark } from '../../model/finding.ts';
import { type Entry, type Plan, placeIn } from '../../model/plan.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'revisions/untold',
  kind: 'defect',
  level: 'warning',
  why: 'People act on the plan that they were told, not on the one that is written.',
  *check(plan) {
    for (const revision of plan.revisions.values()) {
      const { updates = [], rollout } = revision.data;
      // A regular review that changed nothing leaves nothing to tell.
      if (updates.length === 0) continue;
      const told = new Set((rollout?.communication ?? []).map(({ to }) => to));
      if (!told.has('employees')) yield untold(revision, 'employees', `\`${revision.id}\` tells no employees what changed`);
      for (const party of ['partner', 'vendor'] as const) {
        const concerned = rolesConcerned(plan, revision, party);
        if (told.has(`${party}s`) || concerned.length === 0) continue;
        yield untold(
          revision,
          `${party}s`,
          `\`${revision.id}\` changes what ${party}s do (${concerned.join('; ')}) and tells none of them`,
        );
      }
    }
  },
});

const untold = (revision: Entry<'revisions'>, to: string, message: string): Remark => ({
  at: placeIn(revision, 'rollout', 'communication'),
  message,
  hint: `add an item to \`rollout.communication\` with \`to: ${to}\``,
});

/** Roles of a party that own a section which the revision updates, or a recovery step of a system that it updates. */
function rolesConcerned(plan: Plan, { data }: Entry<'revisions'>, party: 'partner' | 'vendor'): readonly string[] {
  const isOf = (role: string) => plan.roles.get(role)?.data.party === party;
  const found = (data.updates ?? []).flatMap(({ section, systems = [] }) => {
    const owner = section === undefined ? undefined : plan.sections.get(section)?.data.owner;
    const steps = systems.flatMap((system) =>
      (plan.systems.get(system)?.data.recovery ?? [])
        .filter(({ role }) => isOf(role))
        .map(({ role, id }) => `\`${role}\` does step \`${id}\` of \`${system}\``),
    );
    return [...(owner && isOf(owner) ? [`\`${owner}\` owns \`${section}\``] : []), ...steps];
  });
  return [...new Set(found)];
}
