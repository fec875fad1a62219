import { z } from 'zod';
import { common, reference, severity } from './common.ts';
import { text } from './values.ts';

/** How likely a scenario is, least first. */
export const likelihoods = ['rare', 'unlikely', 'possible', 'likely'] as const;

/** Frontmatter of a file in `scenarios/`: what can go wrong. */
export const Scenario = z.strictObject({
  title: text.describe('What happens, in a few words.'),
  disables: z
    .array(reference('system'))
    .min(1, { error: 'is empty; name the systems that the scenario takes away' })
    .describe('Systems that it takes away directly; what depends on them follows.'),
  likelihood: z.enum(likelihoods).optional().describe('How likely it is.'),
  impact: severity.optional().describe('How much it hurts.'),
  learnedFrom: z.array(reference('review')).optional().describe('Reviews that taught us this scenario.'),
  ...common,
});
export type Scenario = z.output<typeof Scenario>;
