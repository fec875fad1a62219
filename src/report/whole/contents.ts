import type { Analysis } from '../../analysis/index.ts';
import { type Entry, keyOf, type Plan, titleOf } from '../../model/plan.ts';

/** A part of the whole plan with what stands in it, in order. Ids are those of elements: `systems/payments`. */
export type Part = { readonly id: string; readonly title: string; readonly items: readonly Item[] };
/** An entry in a part. */
export type Item = { readonly id: string; readonly title: string };

/** What the whole plan holds, in the order in which it is printed. What nobody has written yet is left out. */
export function contentsOf({ plan, analysis }: { readonly plan: Plan; readonly analysis: Analysis }): readonly Part[] {
  const { sections, recovery, register } = analysis;
  const ordered = [...new Set([...recovery.order, ...plan.systems.keys()])].flatMap((id) => plan.systems.get(id) ?? []);
  const parts = [
    part('sections', 'The plan', itemsOf(sections.map(({ section }) => section))),
    part('systems', 'Systems, in the order of recovery', itemsOf(ordered)),
    part('scenarios', 'Scenarios', itemsOf(plan.scenarios.values())),
    part('roles', 'Roles', itemsOf(plan.roles.values())),
    part('templates', 'Messages', itemsOf(plan.templates.values())),
  ];
  return [
    part('incident', 'In an incident'),
    ...(ordered.length ? [part('order', 'Order of recovery')] : []),
    ...parts.filter(({ items }) => items.length > 0),
    ...(register.unresolved.length ? [part('gaps', 'Unresolved gaps')] : []),
    ...(plan.revisions.size ? [part('revisions', 'Revisions')] : []),
    ...(plan.reviews.size ? [part('reviews', 'Reviews')] : []),
  ];
}

const part = (id: string, title: string, items: readonly Item[] = []): Part => ({ id, title, items });

const itemsOf = (entries: Iterable<Entry>): readonly Item[] => [...entries].map((entry) => ({ id: keyOf(entry), title: titleOf(entry) }));
