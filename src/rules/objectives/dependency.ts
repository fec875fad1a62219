import { sharesCycle } from '../../analysis/recovery.ts';
import { formatCompared } from '../../model/duration.ts';
import type { Remark } from '../../model/finding.ts';
import { type CurrentPromise, promises } from '../current.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'objectives/dependency',
  kind: 'defect',
  level: 'error',
  why: 'No system is back before what it depends on, nor with newer data.',
  *check(plan, analysis) {
    const all = new Map(promises(plan, analysis).map((one) => [one.system.id, one]));
    for (const [id, own] of all) {
      const recovery = analysis.recovery.systems.get(id);
      for (const other of analysis.recovery.needs.get(id) ?? []) {
        const needed = all.get(other);
        // A cycle is told by itself: which of its promises cannot be shows once it is taken apart.
        if (needed && recovery && !sharesCycle(recovery, other)) yield* compare(own, needed);
      }
    }
  },
});

function* compare(own: CurrentPromise, needed: CurrentPromise): Iterable<Remark> {
  for (const [field, name] of [
    ['rto', 'RTO'],
    ['rpo', 'RPO'],
  ] as const) {
    const [target, bound] = [own.objective[field], needed.objective[field]];
    if (target >= bound) continue;
    const [promised, needs] = formatCompared(target, bound);
    yield {
      at: own.at(field),
      message: `\`${own.system.id}\` promises an ${name} of ${promised}, but depends on \`${needed.system.id}\` with ${needs}`,
      hint: `in a revision, tighten \`${needed.system.id}\` to ${promised}${own.mayBe(field, bound) ? ` or loosen \`${own.system.id}\` to ${needs}` : ''}`,
      related: [{ at: needed.at(field), message: `${name} of \`${needed.system.id}\` set here` }],
    };
  }
}
