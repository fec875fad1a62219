import { z } from 'zod';
import { common, messageAudience, severity } from './common.ts';
import { text } from './values.ts';

/** The moments at which people are told, in order. */
export const moments = ['declaration', 'update', 'restoration'] as const;

/** Frontmatter of a file in `templates/`: a message that is ready to be sent. Its body is the message. */
export const Template = z.strictObject({
  title: text.describe('Name of the template.'),
  audience: messageAudience.describe('Who is told.'),
  channel: text.describe('By which channel.'),
  when: z.enum(moments).describe('At which moment.'),
  severity: z.array(severity).optional().describe('For which severities; without it, for all.'),
  placeholders: z
    .array(
      z.string().regex(/^[A-Za-z][A-Za-z0-9_-]*$/, {
        error: (issue) => `\`${issue.input}\` is not a name for a placeholder: letters from a to z and digits, such as \`startedAt\``,
      }),
    )
    .optional()
    .describe('Names that the body marks as `{{name}}`.'),
  formerly: common.formerly,
});
export type Template = z.output<typeof Template>;
