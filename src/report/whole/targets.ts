import type { Analysis } from '../../analysis/index.ts';
import type { Plan } from '../../model/plan.ts';
import { reviewsTold } from './reviews.ts';

/** Parts of an entry that links lead to, beside the headings of its text. */
const parts: Readonly<Record<string, readonly string[]>> = { systems: ['steps'] };

/** Every place of the whole plan that a link can lead to: `systems/payments`, `systems/payments/steps`. */
export function targetsIn({ plan, analysis }: { readonly plan: Plan; readonly analysis: Analysis }): ReadonlySet<string> {
  const texts = (['sections', 'systems', 'scenarios'] as const).flatMap((folder) =>
    [...plan[folder].values()].flatMap(({ id, body }) =>
      [undefined, ...(parts[folder] ?? []), ...body.outline.headings.map(({ slug }) => slug)].map((anchor) => idOf(folder, id, anchor)),
    ),
  );
  const others = (['roles', 'templates', 'revisions'] as const).flatMap((folder) => [...plan[folder].keys()].map((id) => idOf(folder, id)));
  const gaps = analysis.register.unresolved.map(({ id }) => idOf('gaps', id));
  const reviews = reviewsTold({ plan, analysis }).shown.map(({ review }) => idOf('reviews', review.id));
  const lists = ['incident', 'sections', 'systems', 'scenarios', 'roles', 'templates', 'gaps', 'revisions', 'reviews'];
  return new Set([...texts, ...others, ...gaps, ...reviews, ...lists]);
}

const idOf = (folder: string, id: string, anchor?: string): string => `${folder}/${id}${anchor ? `/${anchor}` : ''}`;

/**
 * Where a link of the site leads in a document that holds the whole plan: `/systems/payments/#steps` is
 * `#systems/payments/steps`, or the entry where it has no such part; nothing where the document does not hold it.
 *
 * @param base what stands before every address of the site: `/` or `/dr/`
 */
export function targetFor(address: string, base: string, targets: ReadonlySet<string>): string | undefined {
  const root = base.replace(/\/?$/, '/');
  if (!address.startsWith(root)) return undefined;
  const [path = '', anchor] = address.slice(root.length).split('#');
  const page = path.replace(/\/$/, '');
  const found = [anchor && `${page}/${anchor}`, page].find((id) => id && targets.has(id));
  return found && `#${found}`;
}
