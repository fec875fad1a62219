import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { severity } from './common.ts';
import { duration, durationOrNone, id, text, webAddress } from './values.ts';

const timezone = text.refine(isZone, {
  error: ({ input }) => {
    const meant = zoneMeant(String(input));
    return `\`${input}\` is not a time zone; ${meant ? `did you mean \`${meant}\`?` : 'write its IANA name, such as `Africa/Johannesburg`'}`;
  },
});

/** How soon each audience hears first, and the defaults. */
const firstNotice = z
  .strictObject({
    employees: duration.prefault('15m').describe('Until employees get the first message.'),
    customers: duration.prefault('30m').describe('Until customers get the first message.'),
    partners: duration.prefault('1h').describe('Until partners get the first message.'),
  })
  .prefault({})
  .describe('From declaration, or from detection where nothing was declared, to the first message, by audience.');

const updateEvery = z
  .strictObject({
    employees: duration.optional().describe('Longest silence towards employees.'),
    customers: duration.prefault('1h').describe('Longest silence towards customers.'),
    partners: duration.optional().describe('Longest silence towards partners.'),
  })
  .prefault({})
  .describe('Longest silence until the service of an audience is restored.');

const gapDueWithin = z
  .strictObject({
    critical: duration.prefault('14d').describe('For critical gaps.'),
    high: duration.prefault('30d').describe('For high gaps.'),
    medium: duration.prefault('90d').describe('For medium gaps.'),
    low: duration.prefault('180d').describe('For low gaps.'),
  })
  .prefault({})
  .describe('From the approval of the review to the day a gap is due, by severity.');

/** What the organisation has promised itself; every field has a default. */
export const Policy = z
  .strictObject({
    startRecoveryWithin: duration.prefault('30m').describe('From detection to the start of recovery.'),
    firstNotice,
    updateEvery,
    reviewWithin: duration.prefault('14d').describe('From an incident to its approved review.'),
    reflectWithin: duration
      .prefault('30d')
      .describe('From the approval of a review of `reflectFrom` or worse to a revision that cites it.'),
    reflectFrom: severity.default('major').describe('From which severity on a review must be reflected in a revision.'),
    gapDueWithin,
    resolvedWhen: z
      .enum(['implemented', 'communicated', 'verified'])
      .default('verified')
      .describe('The state from which on a gap counts as resolved.'),
    verifyWithin: duration.prefault('180d').describe('From implementation to a later event that verifies it.'),
    evidenceExpires: duration.prefault('365d').describe('A measured recovery older than this proves nothing.'),
    sectionReviewEvery: duration.prefault('90d').describe('How often sections are read through, where they do not say it themselves.'),
    rolloutWithin: duration.prefault('30d').describe('From a revision to the last item of its roll-out.'),
  })
  .prefault({});
export type Policy = z.output<typeof Policy>;

const tier = z.strictObject({
  id: id.describe('Short name that systems refer to.'),
  title: text.describe('Name as people read it.'),
  maxRto: duration.optional().describe('Longest RTO that a system of this tier may promise.'),
  maxRpo: durationOrNone.optional().describe('Longest RPO that a system of this tier may promise.'),
});

/** What `checks` may say of a rule. */
export const levels = ['error', 'warning', 'notice', 'off'] as const;

/** Rules that leave a file out of the plan, so that they cannot be `off`: without their findings it would be gone in silence. */
export const neverOff: readonly string[] = ['content/schema', 'content/syntax', 'content/duplicate-id'];
const unheard = 'is never `off`: files that it finds are left out, and nobody would hear of it; write `error`, `warning` or `notice`';

/** `plan.yaml`: the organisation, the plan and its policy. */
export const Settings = z.strictObject({
  organisation: text.describe('Name of the organisation.'),
  title: text.describe('Title of the plan.'),
  timezone: timezone.describe('IANA name of the time zone in which all times are shown.'),
  sample: z.boolean().default(false).describe('Shows a "sample content" notice on every page.'),
  clock: z
    .strictObject({
      starts: z.enum(['disruption', 'detection', 'declaration']).default('disruption').describe('What starts the clock of the RTO.'),
      stops: z.enum(['restoration', 'verification']).default('restoration').describe('What stops the clock of the RTO.'),
    })
    .prefault({})
    .describe('What the clock of the RTO runs between.'),
  tiers: z
    .array(tier)
    .min(1, { error: 'is empty; name at least one tier' })
    .superRefine((tiers, context) =>
      unique(
        tiers.map((one) => one?.id),
        'a tier',
        ['id'],
        context,
      ),
    )
    .describe('Tiers of systems, most urgent first: the order of recovery.'),
  policy: Policy.describe('What the organisation has promised itself.'),
  audiences: z
    .array(id)
    .min(1, { error: 'is empty; name at least one audience' })
    .superRefine((audiences, context) => unique(audiences, 'an audience', [], context))
    .default(['staff', 'partners', 'public'])
    .describe('For whom entries may be, most trusted first.'),
  repository: webAddress
    .optional()
    .describe('Web address of the repository, for links to edit and to history; `{path}` and `{line}` are filled in.'),
  checks: z
    .record(z.string(), z.enum(levels))
    .superRefine((levels, context) => {
      for (const id of neverOff) if (levels[id] === 'off') context.addIssue({ code: 'custom', path: [id], message: unheard, input: 'off' });
    })
    .optional()
    .describe('Levels of rules, where they differ from the default.'),
});
export type Settings = z.output<typeof Settings>;
export type Tier = Settings['tiers'][number];

/** What is assumed of a plan whose plan.yaml cannot be read, so that the other files are still checked. */
export const fallbackSettings: Settings = Settings.parse({
  organisation: 'Unknown',
  title: 'Disaster recovery plan',
  timezone: 'UTC',
  tiers: [{ id: 'unknown', title: 'Unknown' }],
});

function unique(values: readonly (string | undefined)[], what: string, within: readonly string[], context: z.RefinementCtx) {
  const known = new Set<string>();
  values.forEach((value, index) => {
    if (value === undefined) return;
    if (known.has(value)) context.addIssue({ code: 'custom', path: [index, ...within], message: `\`${value}\` is already ${what}` });
    known.add(value);
  });
}

function isZone(name: string): boolean {
  try {
    // Letters such as NST are several zones; Intl takes one of them, Temporal none.
    Temporal.PlainDate.from('2026-01-01').toZonedDateTime(name);
    // An offset is a zone for both, but tells nothing of summer.
    return /[a-z]/i.test(new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone);
  } catch {
    return false;
  }
}

/** The zone of which the letters were written, or those of its city alone. */
function zoneMeant(name: string): string | undefined {
  const letters = (text: string) =>
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z/]/g, '');
  return Intl.supportedValuesOf('timeZone').find((zone) => [zone, zone.split('/').at(-1) ?? ''].map(letters).includes(letters(name)));
}
