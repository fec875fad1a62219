import type { Day } from '../model/day.ts';
import { type Content, type Entry, keyOf, type Plan, planOf, titleOf } from '../model/plan.ts';
import { inOrderOfPlan } from './sections.ts';

/** Folders of entries that are kept as they stood at each revision. */
export const keptFolders = ['sections', 'systems', 'templates'] as const;
export type KeptFolder = (typeof keptFolders)[number];

/** The plan as it stood at one revision. */
export type AsItStood = {
  readonly version: string;
  readonly date: Day;
  readonly plan: Plan;
  /** What is kept, by its folder, in the order of the plan or of names. */
  readonly kept: { readonly [F in KeptFolder]: readonly Entry<F>[] };
};

/** Put a past state in order. */
export function asItStood(version: string, date: Day, content: Content): AsItStood {
  const plan = planOf(content);
  const byName = (a: Entry, b: Entry) => (titleOf(a) < titleOf(b) ? -1 : 1);
  return {
    version,
    date,
    plan,
    kept: {
      sections: inOrderOfPlan(plan.sections.values()),
      systems: [...plan.systems.values()].sort(byName),
      templates: [...plan.templates.values()].sort(byName),
    },
  };
}

/** The address of an entry as it stood at a revision, from the root of the site. */
export const pathThen = (version: string, entry: Pick<Entry, 'collection' | 'id'>): string => `/revisions/${version}/${keyOf(entry)}/`;
