import { formatDay } from '../../model/day.ts';
import type { Remark } from '../../model/finding.ts';
import { type Entry, type Plan, placeIn } from '../../model/plan.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'objectives/revision',
  kind: 'defect',
  level: 'error',
  why: 'A target that no revision brought was changed without anybody approving it.',
  *check(plan) {
    for (const system of plan.systems.values()) {
      for (const index of system.data.objectives.keys()) yield* compare(system, index, plan);
    }
  },
});

function* compare(system: Entry<'systems'>, index: number, plan: Plan): Iterable<Remark> {
  const objective = system.data.objectives[index];
  if (!objective) return;
  const { revision: version, from } = objective;
  const revision = plan.revisions.get(version);
  if (!revision) {
    // A file that has another name than its version is told of it.
    if (plan.exists(`revisions/${version}`) || plan.revisions.values().some(({ data }) => data.version === version)) return;
    yield {
      at: placeIn(system, 'objectives', index, 'revision'),
      message: `\`${system.id}\`: the objective of ${formatDay(from)} names the revision \`${version}\`, which does not exist`,
      hint: 'name the revision that brought it, or write that revision',
    };
    return;
  }
  if (revision.data.date !== from) {
    yield {
      at: placeIn(system, 'objectives', index, 'from'),
      message: `\`${system.id}\`: the objective is in force from ${formatDay(from)}, but its revision \`${version}\` is of ${formatDay(revision.data.date)}`,
      hint: 'give both the same day',
      related: [{ at: placeIn(revision, 'date'), message: 'date of the revision' }],
    };
  }
  if (!updatesObjectives(revision, system.id)) {
    yield {
      at: placeIn(system, 'objectives', index, 'revision'),
      message: `\`${system.id}\`: the revision \`${version}\` does not update its objectives`,
      hint: `add an update of kind \`objectives\` with \`systems: [${system.id}]\` to that revision, or name the right one`,
      related: [{ at: placeIn(revision, 'updates'), message: 'updates of the revision' }],
    };
  }
}

/** An update that names no systems is for all of them. */
const updatesObjectives = ({ data }: Entry<'revisions'>, system: string) =>
  (data.updates ?? []).some(({ kind, systems }) => kind === 'objectives' && (!systems || systems.includes(system)));
