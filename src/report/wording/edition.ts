import { type CollectionName, collectionNames } from '../../model/collections.ts';
import type { Plan } from '../../model/plan.ts';
import { capital, counted, countedInWords, listed } from '../../model/words.ts';

/** The heading of a list in an edition that leaves entries out: it knows what it shows, and of nothing that there is none. */
export const shownHeading = (count: number, noun: string): string =>
  count ? capital(`${countedInWords(count, noun)} in this edition`) : `This edition shows no ${noun}s`;

/** What stands in a cell or a fact where nothing is known of something: in an edition, what there is may only not be shown. */
export const orNotShown = (absence: string, { partial }: Pick<Plan, 'partial'>): string => (partial ? 'not shown' : absence);

const nouns: Readonly<Record<CollectionName, string>> = {
  sections: 'section',
  systems: 'system',
  scenarios: 'scenario',
  reviews: 'review',
  revisions: 'revision',
  exercises: 'exercise',
  templates: 'template',
  roles: 'role',
};

/** What an edition holds, as a sentence: `This edition shows 2 sections and 7 roles.` */
export function editionSentence(plan: Plan): string {
  const parts = collectionNames.flatMap((name) => (plan[name].size ? counted(plan[name].size, nouns[name]) : []));
  return parts.length ? `This edition shows ${listed(parts)}.` : 'This edition shows nothing of the plan.';
}
