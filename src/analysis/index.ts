import type { Day } from '../model/day.ts';
import type { Plan } from '../model/plan.ts';
import { backlinksOf, type Reference, referencesOf } from './references.ts';
import { type RoleFact, rolesOf } from './roles.ts';
import { type SectionFact, sectionsInOrder } from './sections.ts';

/** What follows from a plan on one day, each fact worked out once. */
export type Analysis = {
  readonly today: Day;
  readonly references: readonly Reference[];
  /** Who names an entry or a gap, by its key: `systems/payments`. */
  readonly backlinks: ReadonlyMap<string, readonly Reference[]>;
  /** Sections in the order in which the plan is read. */
  readonly sections: readonly SectionFact[];
  /** What each role does, owns and has practised. */
  readonly roles: ReadonlyMap<string, RoleFact>;
};

/** Work out every fact. */
export function analyse(plan: Plan, today: Day): Analysis {
  const references = referencesOf(plan);
  return { today, references, backlinks: backlinksOf(references), sections: sectionsInOrder(plan), roles: rolesOf(plan) };
}
