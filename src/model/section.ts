import { z } from 'zod';
import { common, reference } from './common.ts';
import { day, decimal, duration, text } from './values.ts';

/** Areas of the plan: the six kinds of update, and governance. */
export const areas = ['governance', 'objectives', 'response', 'communication', 'resilience', 'monitoring', 'training'] as const;
export type Area = (typeof areas)[number];

/** Frontmatter of a file in `sections/`: one section of the plan. */
export const Section = z.strictObject({
  title: text.describe('Title of the section.'),
  area: z.enum(areas).describe('The area that the section belongs to.'),
  order: decimal.optional().describe('Place among the sections of its area, smallest first.'),
  summary: text.optional().describe('One sentence for lists and search.'),
  owner: reference('role').describe('The role that keeps the section.'),
  reviewedOn: day.describe('When it was last read through, whether or not anything changed.'),
  reviewEvery: duration.optional().describe('How often it is read through; without it, as the policy says.'),
  systems: z.array(reference('system')).optional().describe('The systems that it is about.'),
  ...common,
});
export type Section = z.output<typeof Section>;
