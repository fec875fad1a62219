import type { Day } from '../../model/day.ts';

/** A data file as other programs read it: what it holds under its own name, with the day for which it was worked out. */
export const dataFile = (name: string, asOf: Day, content: unknown): string =>
  `${JSON.stringify({ version: 1, asOf, [name]: content }, null, 2)}\n`;
