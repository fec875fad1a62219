import { z } from 'zod';
import { common, reference } from './common.ts';
import { day, duration, text } from './values.ts';

/** Kinds of exercise, least demanding first. */
export const exerciseTypes = ['tabletop', 'walkthrough', 'simulation', 'parallel', 'full-interruption'] as const;

/** Frontmatter of a file in `exercises/`: a drill that is planned. */
export const Exercise = z.strictObject({
  title: text.describe('Name of the exercise.'),
  type: z.enum(exerciseTypes).describe('How far it goes.'),
  scenario: reference('scenario').optional().describe('What is assumed to happen.'),
  systems: z
    .array(reference('system'))
    .min(1, { error: 'is empty; name the systems that are exercised' })
    .describe('The systems that are exercised.'),
  roles: z.array(reference('role')).optional().describe('Who practises.'),
  plannedFor: day.describe('The day on which it is held.'),
  every: duration.optional().describe('The next one is due that long after.'),
  lessons: z.array(reference('gap')).optional().describe('Gaps whose fix it tries.'),
  cancelled: text.optional().describe('Why it was not held.'),
  ...common,
});
export type Exercise = z.output<typeof Exercise>;
