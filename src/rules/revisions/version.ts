import { formatDay } from '../../model/day.ts';
import { placeIn } from '../../model/plan.ts';
import { compareVersions } from '../../model/version.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'revisions/version',
  kind: 'defect',
  level: 'error',
  why: 'Whoever reads a higher version must be able to trust that it is the newer plan.',
  *check(plan) {
    const revisions = [...plan.revisions.values()];
    for (const revision of revisions) {
      if (revision.data.version === revision.id) continue;
      yield {
        at: placeIn(revision, 'version'),
        message: `the version is \`${revision.data.version}\`; the name of the file says \`${revision.id}\``,
        hint: 'make both the same',
      };
    }
    const sorted = revisions.sort((a, b) => compareVersions(a.data.version, b.data.version));
    for (const [index, revision] of sorted.entries()) {
      const before = sorted[index - 1];
      if (!before || before.data.date < revision.data.date) continue;
      yield {
        at: placeIn(revision, 'date'),
        message: `\`${revision.data.version}\` is dated ${formatDay(revision.data.date)}, which is not after ${formatDay(before.data.date)}, the day of \`${before.data.version}\``,
        hint: 'versions rise with their days; correct the day or the version of one of the two',
        related: [{ at: placeIn(before, 'date'), message: `\`${before.data.version}\` is dated here` }],
      };
    }
  },
});
