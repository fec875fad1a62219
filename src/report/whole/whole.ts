import type { Analysis } from '../../analysis/index.ts';
import type { Plan } from '../../model/plan.ts';
import { type IncidentPage, type IncidentSource, incidentPage } from '../incident/page.ts';
import { contentsOf, type Part } from './contents.ts';
import { type Relocate, relocated } from './relocated.ts';
import { type ReviewsTold, reviewsTold } from './reviews.ts';
import { targetFor, targetsIn } from './targets.ts';

/** Everything that a document with the whole plan is made from. */
export type WholePlan = {
  readonly parts: readonly Part[];
  readonly incident: IncidentPage;
  readonly reviews: ReviewsTold;
  readonly relocate: Relocate;
};

/**
 * Prepare a document that holds the whole plan. Links lead to their place in it.
 *
 * @param base what stands before every address of the site: `/` or `/dr/`
 * @param elsewhere where a link leads to what the document does not hold; `undefined` makes it plain text
 */
export function wholePlan(
  source: IncidentSource & { readonly plan: Plan; readonly analysis: Analysis },
  base: string,
  elsewhere: (address: string) => string | undefined,
): WholePlan {
  const targets = targetsIn(source);
  const addressOf = (address: string) => targetFor(address, base, targets) ?? elsewhere(address);
  const parts = contentsOf(source);
  const titles = parts.flatMap(({ items }) => items.map(({ title }) => title));
  const told = (title: string, id: string) => (titles.indexOf(title) === titles.lastIndexOf(title) ? title : `${title}, ${id}`);
  return {
    parts,
    incident: incidentPage(source, (folder, id) => (targets.has(`${folder}/${id}`) ? `#${folder}/${id}` : undefined), '#roles'),
    reviews: reviewsTold(source),
    relocate: (html, prefix, levels, title = '') => relocated(html, { prefix, title: title && told(title, prefix), levels, addressOf }),
  };
}
