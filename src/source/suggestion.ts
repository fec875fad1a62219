import type { z } from 'zod';
import type { ReferenceTarget } from '../model/common.ts';
import { daysMeant, durationMeant, idMeant, instantsMeant } from '../model/meant.ts';
import { gapIdPattern, idPattern } from '../model/values.ts';
import { bare } from './schema-at.ts';

/** What to write instead of a value that is not of its type, where what was meant can be told; nothing where it cannot. */
export function suggestion(issue: z.core.$ZodIssue, schema: z.ZodType | undefined, zone: string | undefined): { readonly hint?: string } {
  if (typeof issue.input !== 'string' || issue.input.length > 200) return {};
  const wanted =
    issue.code === 'custom' ? issue.params?.wants : issue.code === 'invalid_format' ? byPattern[issue.pattern ?? ''] : undefined;
  const hint = hints[wanted as keyof typeof hints]?.(issue.input, { schema, zone });
  return hint ? { hint } : {};
}

const byPattern: Readonly<Record<string, keyof typeof hints>> = { [String(idPattern)]: 'id', [String(gapIdPattern)]: 'gapId' };

type Known = { readonly schema: z.ZodType | undefined; readonly zone: string | undefined };

const hints = {
  day(text: string, { schema }: Known): string | undefined {
    const days = daysMeant(text);
    if (days.length) return `write ${days.map((day) => `\`${day}\``).join(' or ')}`;
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return 'the calendar has no such day; write another';
    return !/\d/.test(text) && schema?.safeParse(undefined).success ? dayOrNone : undefined;
  },
  instant(text: string, { zone }: Known): string | undefined {
    const meant = zone ? instantsMeant(text, zone) : [];
    if (typeof meant === 'string') return meant;
    const [instant, second] = meant;
    if (!instant) return undefined;
    if (second) return `write \`${instant}\` or \`${second}\`: clocks were put back, and ${zone} had that time twice`;
    return hasOffset.test(text) ? `write \`${instant}\`` : `write \`${instant}\` if that is the time in ${zone}`;
  },
  duration(text: string): string | undefined {
    const duration = durationMeant(text);
    return duration && `did you mean \`${duration}\`?`;
  },
  id(text: string, { schema }: Known): string | undefined {
    const to = bare(schema)?.meta()?.reference as ReferenceTarget | undefined;
    const meant = /\S\s+\S/.test(text) ? undefined : idMeant(text);
    const where =
      to && (to === 'role' ? 'ids of roles stand in `roles.yaml`' : `the id is the name of its file in \`${to}s/\`, without \`.md\``);
    return [meant && meant !== text && `did you mean \`${meant}\`?`, where].filter(Boolean).join(' ') || undefined;
  },
  gapId: () => 'write it like `G-2026-07`',
};

const dayOrNone = 'write it like `2026-03-12`, or leave the field out while there is none';
const hasOffset = /(?:z|utc|gmt|[+\-\u2212]\d{1,2}:?\d{2})\s*$/i;
