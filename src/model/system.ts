import { z } from 'zod';
import { common, reference } from './common.ts';
import { day, duration, durationOrNone, id, text } from './values.ts';

const objective = z.strictObject({
  from: day.describe('The first day on which it is in force.'),
  rto: duration.describe('Recovery time objective: the longest that recovery may take.'),
  rpo: durationOrNone.describe('Recovery point objective: the most data, in time, that may be lost.'),
  mtpd: duration.optional().describe('Maximum tolerable period of disruption, beyond which the damage cannot be made good.'),
  revision: reference('revision').describe('The revision of the plan that brought it.'),
});
export type Objective = z.output<typeof objective>;

const protection = z.strictObject({
  backup: z
    .strictObject({
      every: duration.optional().describe('How often a copy is made.'),
      copyLag: durationOrNone.optional().describe('How long until the copy is safe at its place.'),
      where: text.optional().describe('Where the copies are.'),
      restoreTestedOn: day.optional().describe('When a copy was last restored in a test.'),
    })
    .optional()
    .describe('How its data is copied.'),
  failover: z
    .strictObject({
      mode: z
        .enum(['none', 'backup-only', 'pilot-light', 'warm-standby', 'active-active'])
        .optional()
        .describe('What stands ready elsewhere.'),
      automatic: z.boolean().optional().describe('Whether it takes over without people.'),
    })
    .optional()
    .describe('What takes over when it is lost.'),
  monitoring: z
    .strictObject({
      signal: text.optional().describe('What is watched.'),
      automated: z.boolean().optional().describe('Whether people are alerted without anybody looking.'),
      alertTestedOn: day.optional().describe('When the alert was last tried.'),
    })
    .optional()
    .describe('How its loss is noticed.'),
});

const step = z.strictObject({
  id: id.describe('Short name, unique within the system.'),
  step: text.describe('What to do.'),
  role: reference('role').describe('Who does it.'),
  takes: duration.describe('How long it is planned to take.'),
  automated: z.boolean().optional().describe('Whether it runs without people.'),
  after: z.array(id).optional().describe('Steps of this system that must be done before; without it, the step starts at once.'),
});
export type RecoveryStep = z.output<typeof step>;

/** Frontmatter of a file in `systems/`: something that must be recovered. */
export const System = z.strictObject({
  name: text.describe('Name as people say it aloud.'),
  summary: text.optional().describe('One sentence on what it does.'),
  tier: id.describe('One of the tiers of plan.yaml.'),
  owner: reference('role').describe('The role that answers for it.'),
  customerFacing: z.boolean().optional().describe('Whether customers use it themselves.'),
  dependsOn: z.array(reference('system')).optional().describe('Systems that must be back before it.'),
  objectives: z
    .array(objective)
    .min(1, { error: 'is empty; a system has at least one objective' })
    .describe('Targets, oldest first; the one in force on a day is the last whose `from` is not after it.'),
  protection: protection.optional().describe('Backup, failover and monitoring.'),
  recovery: z.array(step).optional().describe('The steps that restore it once what it depends on is back.'),
  ...common,
});
export type System = z.output<typeof System>;

/** The roles that own a system and that carry out its steps, each once. */
export const rolesNeededBy = ({ owner, recovery = [] }: System): readonly string[] => [
  ...new Set([owner, ...recovery.map(({ role }) => role)]),
];
