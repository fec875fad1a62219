import { z } from 'zod';
import { gapId, id, text, version } from './values.ts';

/** Fields that every entry may have. */
export const common = {
  audience: text
    .optional()
    .describe('For whom it is: one of the audiences of plan.yaml, and every more trusted one. Without it, for the most trusted alone.'),
  formerly: z.array(id).optional().describe('Ids that this entry had before; their addresses lead here.'),
};

/** How much something hurts, mildest first. */
export const severities = ['minor', 'moderate', 'major', 'critical'] as const;
/** Their schema. */
export const severity = z.enum(severities);
export type Severity = (typeof severities)[number];

/** The audiences of messages, in the order in which they are told. */
export const messageAudiences = ['employees', 'customers', 'partners'] as const;
/** Their schema. */
export const messageAudience = z.enum(messageAudiences);
export type MessageAudience = (typeof messageAudiences)[number];

/** Level of a finding. */
export type Level = 'error' | 'warning' | 'notice';

/** References, named for what they point to; the checker looks each one up. */
export const reference = (to: ReferenceTarget) => shapes[to].meta({ reference: to });
export type ReferenceTarget = 'role' | 'section' | 'system' | 'scenario' | 'review' | 'revision' | 'exercise' | 'template' | 'gap';

const shapes = {
  role: id,
  section: id,
  system: id,
  scenario: id,
  review: id,
  revision: version,
  exercise: id,
  template: id,
  gap: gapId,
} as const;
