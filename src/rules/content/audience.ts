import { rankOf } from '../../model/audience.ts';
import { type Entry, keyOf, type Plan } from '../../model/plan.ts';
import type { PageFolder } from '../../model/routes.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'content/audience',
  kind: 'defect',
  level: 'error',
  why: 'What a page for everybody cites, everybody asks for; what is for few must not be promised to many.',
  *check(plan, analysis) {
    if (!plan.entries.some((entry) => rankOf(plan.settings, entry) > 0)) return;
    const { references } = analysis;
    for (const { from, folder, id, at } of references) {
      const wide = rankOf(plan.settings, from);
      const cited = entryOf(plan, folder, id);
      if (!cited) continue;
      const narrow = rankOf(plan.settings, cited);
      if (wide <= narrow) continue;
      const { audiences } = plan.settings;
      yield {
        at,
        message: `${keyOf(from)} is for \`${audiences[wide]}\` and cites ${folder === 'gaps' ? `the gap ${id}` : keyOf(cited)}, which is for \`${audiences[narrow]}\` alone`,
        hint: hintFor(cited, audiences[wide]),
      };
    }
  },
});

/** The audience of a template is whom its message addresses, so it cannot be given to more readers. */
function hintFor({ collection, id, file }: Entry, wide: string | undefined): string {
  if (collection === 'templates') return 'templates are for the most trusted audience alone; do not cite it here';
  const where = collection === 'roles' ? `the role \`${id}\` in \`${file}\`` : `\`${file}\``;
  return `give ${where} the audience \`${wide}\`, or do not cite it here`;
}

const entryOf = (plan: Plan, folder: PageFolder, id: string): Entry | undefined =>
  folder === 'gaps' ? plan.gaps.get(id)?.review : plan[folder].get(id);
