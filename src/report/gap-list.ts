import type { GapStanding } from '../analysis/gap-states.ts';
import type { Analysis } from '../analysis/index.ts';
import { type Day, formatDay } from '../model/day.ts';
import { counted } from '../model/words.ts';
import { dataFile } from './data/file.ts';
import { gapItem, gapsCsv } from './data/gaps.ts';
import { markdownTable } from './markdown-table.ts';
import type { Paint } from './pretty.ts';
import { table } from './table.ts';

/** Formats in which gaps are listed. */
export const gapFormats = ['table', 'json', 'csv', 'markdown'] as const;
export type GapFormat = (typeof gapFormats)[number];

/** The gaps to list, most pressing first: the unresolved, the overdue alone, or all. */
export function gapsToList(
  { register }: Analysis,
  { all = false, overdue = false }: { readonly all?: boolean; readonly overdue?: boolean },
) {
  if (overdue) return register.overdue;
  return all ? [...register.unresolved, ...register.settled] : register.unresolved;
}

/** A list of gaps as text in one format. */
export function gapList(standings: readonly GapStanding[], format: GapFormat, today: Day, paint: Paint): string {
  if (format === 'json') return dataFile('gaps', today, standings.map(gapItem));
  if (format === 'csv') return gapsCsv(standings);
  const rows = standings.map(row);
  return format === 'markdown' ? markdownTable(head, rows) : `${table(rows, { head, paint })}\n`;
}

/** What a list holds, in one line. */
export const gapCount = (standings: readonly GapStanding[], { register }: Analysis): string =>
  `${counted(standings.length, 'gap')} listed; ${register.unresolved.length} unresolved, ${register.overdue.length} of them overdue`;

const head = ['Gap', 'State', 'Severity', 'Due', 'Owner', 'What is missing'];

const row = ({ id, state, daysLate, gap, due }: GapStanding): readonly string[] => [
  id,
  daysLate ? `${state}, ${counted(daysLate, 'day')} late` : state,
  gap.severity,
  due ? formatDay(due) : '–',
  gap.owner,
  gap.statement,
];
