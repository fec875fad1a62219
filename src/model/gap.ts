import { z } from 'zod';
import { questionList } from './assessment.ts';
import { reference } from './common.ts';
import { day, gapId, text } from './values.ts';

/** What a gap is about. */
export const gapCategories = ['objectives', 'communication', 'technology', 'training', 'resilience'] as const;
/** How much a gap matters, most first. */
export const gapSeverities = ['critical', 'high', 'medium', 'low'] as const;
export type GapSeverity = (typeof gapSeverities)[number];

const ids = questionList.map(({ id }) => id);

/** A gap as the review that found it raises it; its state is derived, never written. */
export const Gap = z.strictObject({
  id: gapId.describe('Unique in the whole plan: a letter first, then letters, digits and `-`.'),
  category: z.enum(gapCategories).describe('What it is about.'),
  answers: z
    .enum(ids as [string, ...string[]])
    .optional()
    .describe('The question that it comes from.'),
  severity: z.enum(gapSeverities.toReversed()).describe('How much it matters; sets the day on which it is due.'),
  statement: text.describe('What is missing or wrong, in one sentence.'),
  owner: reference('role').describe('The role that answers for it.'),
  due: day.optional().describe('By when; without it, the day of approval and the time that the policy gives.'),
  systems: z.array(reference('system')).optional().describe('The systems that it concerns.'),
  sections: z.array(reference('section')).optional().describe('The sections of the plan that must change.'),
  interim: text.optional().describe('What protects us meanwhile.'),
});
export type Gap = z.output<typeof Gap>;
