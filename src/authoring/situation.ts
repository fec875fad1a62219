import { folderReading, readAt } from '../folder.ts';
import { momentAt } from '../model/clock.ts';
import type { Day } from '../model/day.ts';
import type { Situation } from '../report/draft/question.ts';
import { touchedBy } from '../report/draft/touched.ts';

/** What a new entry may draw on, and why git could not say what is touched, if it could not. */
export type Desk = { readonly situation: Situation; readonly silent?: string };

/**
 * Read a content folder for the author of a new entry.
 *
 * @param compare whether to ask git what was changed and not committed yet
 */
export async function situationOf(root: string, today: Day | undefined, compare: boolean): Promise<Desk> {
  const before = compare ? await readAt(root, 'HEAD') : undefined;
  const { plan, analysis, today: day } = await folderReading(root, today, before?.ok ? before.value : undefined);
  const situation: Situation = {
    plan,
    gaps: analysis.gaps,
    today: day,
    now: today ? endOf(today, plan.settings.timezone) : Date.now(),
    zone: plan.settings.timezone,
    touched: touchedBy(analysis.changes ?? []),
  };
  return before?.ok === false ? { situation, silent: before.sentence } : { situation };
}

/** Where "today" is another day, all of it is past, as clocks in the plan's zone show it. */
const endOf = (day: Day, zone: string) => Math.min(momentAt(`${day}T23:59:59`, zone), Date.now());
