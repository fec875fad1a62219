import { z } from 'zod';
import { common, reference } from './common.ts';
import { day, text, version } from './values.ts';

/** The six kinds of update. */
export const updateKinds = ['objectives', 'response', 'communication', 'resilience', 'monitoring', 'training'] as const;

const because = z.strictObject({
  reviews: z.array(reference('review')).optional().describe('Reviews that led to it.'),
  scheduled: z.boolean().optional().describe('Whether it is a regular review of the plan.'),
  businessChange: text.optional().describe('What changed in the business.'),
});

const update = z.strictObject({
  kind: z.enum(updateKinds).describe('What kind of update it is.'),
  section: reference('section').optional().describe('The section that changed.'),
  systems: z.array(reference('system')).optional().describe('The systems whose targets, protection or steps changed.'),
  change: text.describe('What changed, in one sentence.'),
});

const task = z.strictObject({
  task: text.describe('What is to be done.'),
  role: reference('role').describe('Who does it.'),
  due: day.describe('By when.'),
  done: day.optional().describe('When it was done.'),
});

/** Who is told of a revision, and how. */
export const rolloutAudiences = ['employees', 'partners', 'vendors', 'customers'] as const;
const rolloutChannels = ['workshop', 'briefing', 'document', 'message'] as const;

const telling = z.strictObject({
  to: z.enum(rolloutAudiences).describe('Who is told.'),
  channel: z.enum(rolloutChannels).describe('How.'),
  due: day.describe('By when.'),
  done: day.optional().describe('When they were told.'),
});

/** Frontmatter of a file in `revisions/`: one update of the plan and its roll-out. */
export const Revision = z.strictObject({
  version: version.describe('Equals the name of the file.'),
  date: day.describe('The day from which it is in force.'),
  summary: text.describe('What is different now, in one sentence.'),
  author: reference('role').describe('Who wrote it.'),
  approvedBy: reference('role').optional().describe('Who approved it.'),
  approvedOn: day.optional().describe('When it was approved.'),
  because: because.describe('Why: reviews, a regular review of the plan, a change in the business.'),
  updates: z.array(update).optional().describe('What changed; none for a review of the plan that changed nothing.'),
  addresses: z.array(reference('gap')).optional().describe('Gaps that it answers.'),
  defers: z
    .array(
      z.strictObject({
        gap: reference('gap').describe('The gap.'),
        until: day.describe('Until when.'),
        because: text.optional().describe('Why.'),
      }),
    )
    .optional()
    .describe('Gaps that it puts off.'),
  accepts: z
    .array(
      z.strictObject({
        gap: reference('gap').describe('The gap.'),
        until: day.describe('Until when the risk is accepted.'),
        because: text.optional().describe('Why.'),
        by: reference('role').optional().describe('Who accepts it.'),
      }),
    )
    .optional()
    .describe('Gaps whose risk it accepts for a time.'),
  rollout: z
    .strictObject({
      implementation: z.array(task).optional().describe('What has to be done for the change to be real.'),
      communication: z.array(telling).optional().describe('Who has to know.'),
    })
    .optional()
    .describe('How it reaches the organisation.'),
  ...common,
});
export type Revision = z.output<typeof Revision>;
