import type { GapStanding } from '../analysis/gap-states.ts';
import type { Field, Place } from '../model/finding.ts';
import { placeIn } from '../model/plan.ts';

/** A gap's field in the review that raised it, and the gap as what the finding is about. */
export const atGap = ({ id, review, index }: GapStanding, ...field: Field): { readonly at: Place; readonly entry: string } => ({
  at: placeIn(review, 'gaps', index, ...field),
  entry: `gaps/${id}`,
});
