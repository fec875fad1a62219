import type { Recorded } from '../../recorded.ts';

/** What really changed, as a heading. */
export function changesHeading({ doubt, predecessor }: Pick<Recorded, 'doubt' | 'predecessor'>, count: number): string {
  if (doubt) return 'What really changed is not known';
  if (!predecessor) return 'The first state that is kept';
  if (count === 0) return 'In the files, nothing changed in substance';
  return count === 1 ? 'In the files, one entry changed' : `In the files, ${count} entries changed`;
}

const nouns: Readonly<Record<string, string>> = {
  sections: 'section',
  systems: 'system',
  scenarios: 'scenario',
  reviews: 'review',
  exercises: 'exercise',
  templates: 'message template',
  roles: 'role',
  plan: 'plan.yaml',
};

/** What an entry of a collection is called. */
export const changeWords = (collection: string): string => nouns[collection] ?? collection;
