import type { GapStanding } from '../../analysis/gap-states.ts';
import { titleOf } from '../../model/plan.ts';
import type { Answers, Choice, Situation } from './question.ts';

/** The words of an enum as choices. */
export const words = (list: readonly string[]) => (): readonly Choice[] => list.map((value) => ({ value }));

/** The entries of a collection as choices, with what people call them. */
export const entriesOf =
  (collection: 'roles' | 'sections' | 'systems' | 'scenarios' | 'reviews' | 'exercises' | 'templates') =>
  ({ plan }: Situation): readonly Choice[] =>
    [...plan[collection].values()].map((entry) => ({ value: entry.id, label: titleOf(entry) }));

/** Gaps that no revision answers yet, with what they say. */
export const openGaps = ({ gaps }: Situation): readonly Choice[] =>
  [...gaps.values()].filter(unanswered).map(({ id, gap }) => ({ value: id, label: gap.statement }));

/** Whether a gap still waits for a revision to answer it. */
export const unanswered = ({ state }: Pick<GapStanding, 'state'>): boolean => ['open', 'deferred', 'accepted', 'recurred'].includes(state);

/** Reviews that are still drafts. */
export const draftReviews = ({ plan }: Situation): readonly Choice[] =>
  [...plan.reviews.values()].filter(({ data }) => data.status === 'draft').map((entry) => ({ value: entry.id, label: titleOf(entry) }));

/** Whether a question was answered with a value. */
export const whenAnswered = (name: string, value: string) => (answers: Answers) => answers[name] === value;
