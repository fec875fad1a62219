import type { Lists } from './help.ts';

const names = ['Sections', 'Systems', 'Scenarios', 'Roles', 'Templates', 'Exercises', 'Reviews', 'Gaps', 'Revisions'] as const;

/** The lists of a site. */
export const listsAt = (base: string): Lists => names.map((name) => [name, `${base}${name.toLowerCase()}/`]);
