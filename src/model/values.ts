import { z } from 'zod';
import { isDay } from './day.ts';
import { parseDuration } from './duration.ts';
import { precisionOf } from './instant.ts';
import { isVersion } from './version.ts';

/** Text that says something: neither empty nor only spaces. */
export const text = z.string().refine((value) => value.trim() !== '', { error: 'is empty; write it, or leave the field out' });

/** A number that may have decimals: `1.250` lies between 1 and 2, although digits in such groups are read as the text that they are. */
export const decimal = z.preprocess(
  (value) => (typeof value === 'string' && /^[-+]?\d{1,3}\.\d{3}$/.test(value) ? Number(value) : value),
  z.number(),
);

/** How ids are written. */
export const idPattern = /^[a-z0-9][a-z0-9.-]*$/;
/** How ids of gaps are written. */
export const gapIdPattern = /^[A-Za-z][A-Za-z0-9-]*$/;

/** The id of an entry: the name of its file without the extension. */
export const id = z.string().regex(idPattern, {
  error: (issue) => `\`${issue.input}\` is not an id: ids are lower-case letters, digits, \`-\` and \`.\``,
});

/** The id of a gap: a letter first, then letters, digits and `-`. */
export const gapId = z.string().regex(gapIdPattern, {
  error: (issue) => `\`${issue.input}\` is not the id of a gap: a letter comes first, then letters, digits and \`-\``,
});

/** What editors are told of values that code reads: patterns, as near as they come to it. */
const lengths = '^(?:\\d+w)?(?:\\d+d)?(?:\\d+h)?(?:\\d+m)?(?:\\d+s)?$|^P';
const days = '\\d{4}-\\d{2}-\\d{2}';

const durationText = (zero: boolean, examples: string[]) =>
  z
    .string({
      error: ({ input }) =>
        typeof input === 'number'
          ? `\`${input}\` has no unit; write a duration such as \`${input}m\`, \`${input}h\` or \`${input}d\``
          : undefined,
    })
    .meta({ pattern: lengths, examples })
    .transform((value, context) => {
      const seconds = parseDuration(value);
      if (seconds !== undefined && (seconds > 0 || zero)) return seconds;
      const reason = seconds === 0 ? 'is not longer than nothing' : 'is not a duration';
      context.addIssue({
        code: 'custom',
        message: `\`${value}\` ${reason}; write it like \`15m\`, \`4h\`, \`1h30m\`, \`2d\` or \`PT4H\``,
        params: { wants: 'duration' },
      });
      return z.NEVER;
    });

/** A length of time, whole and positive; becomes seconds. */
export const duration = durationText(false, ['15m', '4h', '1h30m', '2d']);

/** A length of time that may be `0m`; becomes seconds. */
export const durationOrNone = durationText(true, ['0m', '15m', '4h']);

/** A calendar day, `2026-03-12`. */
export const day = z
  .string({
    error: ({ input }) => {
      if (typeof input === 'boolean')
        return `\`${input}\` is not a day; write it like \`2026-03-12\`, or leave the field out while there is none`;
      return typeof input === 'number' ? `\`${input}\` is not a day; write it like \`2026-03-12\`` : undefined;
    },
  })
  .refine(isDay, { error: (issue) => `\`${issue.input}\` is not a day; write it like \`2026-03-12\``, params: { wants: 'day' } })
  .meta({ pattern: `^${days}$`, examples: ['2026-03-12'] });

/** A moment with its offset, or a whole day or month; kept as written. */
export const instant = z
  .string({
    error: ({ input }) =>
      typeof input === 'number' ? `\`${input}\` is not an instant; write it like \`2026-03-12T08:02+02:00\`` : undefined,
  })
  .refine((value) => precisionOf(value) !== undefined, {
    error: (issue) => misreadInstant(String(issue.input)),
    params: { wants: 'instant' },
  })
  .meta({
    pattern: `^\\d{4}-\\d{2}$|^${days}$|^${days}T\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:\\d{2})$`,
    examples: ['2026-03-12T08:02+02:00'],
  });

/** The version of a plan, `1.2.0`. */
export const version = z
  .string({
    error: ({ input }) =>
      typeof input === 'number' ? `\`${input}\` is not a version; write all three parts, such as \`1.2.0\`` : undefined,
  })
  .refine(isVersion, { error: (issue) => `\`${issue.input}\` is not a version; write three numbers, such as \`1.2.0\`` })
  .meta({ pattern: '^\\d+\\.\\d+\\.\\d+$', examples: ['1.2.0'] });

/** An address on the web. */
export const webAddress = z
  .url({
    protocol: /^https?$/,
    error: ({ input }) => (typeof input === 'string' ? `\`${input}\` is not a web address; it begins with \`https://\`` : undefined),
  })
  .max(1_000, { error: 'is longer than 1,000 characters; a web address is shorter' });

function misreadInstant(value: string): string {
  if (precisionOf(`${value}Z`) === 'exact') {
    return `\`${value}\` has no offset; add it, as in \`${value}+02:00\`, or \`Z\` for UTC`;
  }
  const [, day = '', hour, minute, second] = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?(?:Z|[+-]\d{2}:\d{2})$/.exec(value) ?? [];
  if (day && !isDay(day)) return `\`${value}\` is not an instant: the calendar has no \`${day}\`; write another day`;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59)
    return `\`${value}\` is not an instant: no clock shows that time; write hours up to 23, minutes and seconds up to 59`;
  if (day) return `\`${value}\` is not an instant: no place has that offset; write one like \`+02:00\`, or \`Z\` for UTC`;
  return `\`${value}\` is not an instant; write it like \`2026-03-12T08:02+02:00\`, or a day \`2026-03-12\`, or a month \`2026-03\``;
}
