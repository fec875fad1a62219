import { resolve } from 'node:path';
import type { Day } from '../model/day.ts';

/** What a run of the site was told; handed from the command to Astro's own modules through the environment. */
export type SiteOptions = {
  /** The content folder. */
  readonly content: string;
  /** The day that "today" means, where it is not today. */
  readonly asOf?: Day | undefined;
  /** The audience of this edition; without it, the most trusted one. */
  readonly audience?: string | undefined;
  /** The commit or tag whose content is built, where it is not the folder on disk. */
  readonly at?: string | undefined;
  /** Entries with mistakes are left out, or shown as they last were. */
  readonly publish?: boolean | undefined;
  /** Where the site is served: `https://plan.example.org/`. Copies say it; without it, they say nothing of it. */
  readonly site?: string | undefined;
  /** Whether the site also offers the plan as a PDF. */
  readonly pdf?: boolean | undefined;
};

const names = {
  content: 'PLAN_CONTENT',
  asOf: 'PLAN_AS_OF',
  audience: 'PLAN_AUDIENCE',
  at: 'PLAN_AT',
  publish: 'PLAN_PUBLISH',
  site: 'PLAN_SITE',
  pdf: 'PLAN_PDF',
} as const;

/** Read what the run was told. */
export function siteOptions(): SiteOptions {
  const { env } = process;
  return {
    content: resolve(env[names.content] || 'content'),
    asOf: env[names.asOf] || undefined,
    audience: env[names.audience] || undefined,
    at: env[names.at] || undefined,
    publish: env[names.publish] === 'yes',
    site: env[names.site] || undefined,
    pdf: env[names.pdf] === 'yes',
  };
}

/** Tell this process, and what it starts, what the run is. */
export function setSiteOptions(options: SiteOptions): void {
  for (const [key, name] of Object.entries(names)) {
    const value = options[key as keyof SiteOptions];
    if (value === undefined || value === false) delete process.env[name];
    else process.env[name] = value === true ? 'yes' : String(value);
  }
}
