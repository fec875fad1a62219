import { z } from 'zod';
import { Assessment } from './assessment.ts';
import { common, messageAudience, reference, severity } from './common.ts';
import { Gap } from './gap.ts';
import { day, duration, durationOrNone, id, instant, text, version, webAddress } from './values.ts';

/** The moments that clocks use, in the order of a tidy incident. */
export const milestones = ['disruption', 'detection', 'declaration', 'recoveryStart', 'resolution'] as const;
export type Milestone = (typeof milestones)[number];

const timelineEntry = z.strictObject({
  at: instant.describe('When.'),
  milestone: z.enum(milestones).optional().describe('Marks the entry as one that clocks use.'),
  text: text.describe('What happened.'),
  within: duration.optional().describe('How far the time may be off, either way.'),
  source: webAddress.optional().describe('Where this is known from.'),
});
export type TimelineEntry = z.output<typeof timelineEntry>;

/** How backups and failover served. */
const backupResults = ['worked', 'partly', 'failed', 'not-used'] as const;
const failoverResults = ['automatic', 'manual', 'failed', 'not-tried', 'none'] as const;

/** Fields of an affected system that `unknown` may list. */
export const affectedFields = ['disruptedAt', 'restoredAt', 'verifiedAt', 'recoveryPoint', 'dataLoss', 'backup', 'failover'] as const;

const affectedSystem = z.strictObject({
  system: reference('system').describe('The system.'),
  disruptedAt: instant.optional().describe('When it was lost; without it, the disruption of the incident.'),
  outcome: z.enum(['restored', 'ongoing', 'abandoned']).default('restored').describe('How it ended.'),
  restoredAt: instant.optional().describe('When it was back.'),
  verifiedAt: instant.optional().describe('When the business confirmed that it works.'),
  recoveryPoint: instant.optional().describe('The newest data that was recovered.'),
  dataLoss: durationOrNone.optional().describe('How much data was lost, in time, where no recovery point is known.'),
  stated: z
    .strictObject({
      recovery: durationOrNone.optional().describe('How long recovery took, as another text states it.'),
      dataLoss: durationOrNone.optional().describe('How much data was lost, as another text states it.'),
    })
    .optional()
    .describe('What another text states; a difference is reported.'),
  backup: z.enum(backupResults).optional().describe('How its backup served.'),
  failover: z.enum(failoverResults).optional().describe('How its failover served.'),
});
export type AffectedSystem = z.output<typeof affectedSystem>;

const stepDone = z.strictObject({
  system: reference('system').describe('The system that the step belongs to.'),
  step: id.optional().describe('The recovery step of that system.'),
  improvised: text.optional().describe('What was done that no step describes.'),
  result: z.enum(['done', 'failed', 'skipped']).optional().describe('How it ended.'),
  took: durationOrNone.optional().describe('How long it took.'),
});
export type StepDone = z.output<typeof stepDone>;

const message = z.strictObject({
  at: instant.describe('When it was sent.'),
  audience: messageAudience.describe('To whom.'),
  channel: text.describe('By which channel.'),
  template: reference('template').optional().describe('The template that it was made from.'),
  nextBy: instant.optional().describe('When it promised the next message.'),
});
export type Message = z.output<typeof message>;

/** Kinds of resource. */
const resourceKinds = ['people', 'tools', 'infrastructure', 'external'] as const;

const grade = z.enum(['yes', 'partly', 'no']);

const resource = z.strictObject({
  kind: z.enum(resourceKinds).describe('People, tools, infrastructure or outside services.'),
  need: text.describe('What was needed.'),
  available: grade.describe('Whether it was there.'),
  effect: text.optional().describe('What its lack did to the recovery.'),
});

const notNegative = { error: 'is less than none; write a whole number, or leave it out where it is not known' };

const impact = z.strictObject({
  customersAffected: z.int().min(0, notNegative).optional().describe('How many customers noticed.'),
  functions: z
    .strictObject({
      transactions: grade.optional().describe('Whether customers could buy and pay.'),
      delivery: grade.optional().describe('Whether they received what they had bought.'),
      interaction: grade.optional().describe('Whether they could reach us and use their accounts.'),
    })
    .optional()
    .describe('What customers could do meanwhile.'),
  transactionsLost: z.int().min(0, notNegative).optional().describe('How many transactions were lost.'),
  summary: text.optional().describe('The effect on customers in one sentence.'),
});

/** Frontmatter of a file in `reviews/`: the review of an incident, actual or simulated. */
export const Review = z.strictObject({
  title: text.describe('What happened, in a few words.'),
  kind: z.enum(['actual', 'simulation']).describe('Whether it happened or was simulated.'),
  status: z.enum(['draft', 'approved']).describe('A draft raises no gap yet.'),
  severity: severity.describe('How much it hurt.'),
  scenario: reference('scenario').optional().describe('The scenario that it was an instance of.'),
  exercise: reference('exercise').optional().describe('The planned exercise that this was.'),
  planVersion: version.optional().describe('The version of the plan that responders used; without it, the one in force that day.'),
  lead: reference('role').describe('Who led the review.'),
  participants: z.array(reference('role')).optional().describe('Who took part.'),
  approvedBy: reference('role').optional().describe('Who approved it.'),
  approvedOn: day.optional().describe('When it was approved.'),
  timeline: z
    .array(timelineEntry)
    .min(1, { error: 'is empty; write down at least when it began' })
    .describe('What happened when, in order.'),
  affected: z.array(affectedSystem).describe('The systems that were lost; empty for a tabletop exercise alone.'),
  steps: z.array(stepDone).optional().describe('What was really done to recover.'),
  messages: z.array(message).optional().describe('What was sent, to whom, when.'),
  resources: z.array(resource).optional().describe('What was needed, and whether it was there.'),
  impact: impact.optional().describe('The effect on customers.'),
  assessment: Assessment.optional().describe('The seventeen questions.'),
  gaps: z.array(Gap).optional().describe('What the review found missing.'),
  unknown: z.array(z.string()).optional().describe('What nobody could establish: a milestone, or `affected.<system>.<field>`.'),
  verifies: z.array(reference('gap')).optional().describe('Gaps that this event showed to be fixed.'),
  recurs: z.array(reference('gap')).optional().describe('Gaps thought fixed that this event showed are not.'),
  noGaps: text.optional().describe('Why the review raises no gap.'),
  lessons: z
    .strictObject({ keep: z.array(text).optional().describe('What went well and should stay.') })
    .optional()
    .describe('What to take along.'),
  ...common,
});
export type Review = z.output<typeof Review>;
