import { resolve } from 'node:path';
import { changesBetween } from '../analysis/changes.ts';
import { folderReading } from '../folder.ts';
import type { Day } from '../model/day.ts';
import type { Body } from '../model/document.ts';
import type { Situation } from '../report/draft/question.ts';
import { type Touched, touchedBy, untouched } from '../report/draft/touched.ts';
import { type Reading, readContent } from '../source/content.ts';
import { treeAt } from '../source/state.ts';

/** What a new entry may draw on, and why git could not say what is touched, if it could not. */
export type Desk = { readonly situation: Situation; readonly silent?: string };

/**
 * Read a content folder for the author of a new entry.
 *
 * @param compare whether to ask git what was changed and not committed yet
 */
export async function situationOf(root: string, today: Day | undefined, compare: boolean): Promise<Desk> {
  const { plan, analysis, today: day, reading } = await folderReading(root, today);
  const zone = plan.settings.timezone;
  const now = today ? endOf(today) : Date.now();
  const change = compare ? await uncommitted(resolve(root), reading) : { touched: untouched };
  const { touched, ...silent } = change;
  return { situation: { plan, gaps: analysis.gaps, today: day, now, zone, touched }, ...silent };
}

/** Where "today" is another day, all of it is past. */
const endOf = (day: Day) => Math.min(Date.parse(`${day}T23:59:59Z`), Date.now());

async function uncommitted(root: string, reading: Reading): Promise<{ touched: Touched; silent?: string }> {
  const before = treeAt(root, 'HEAD');
  if (!before.ok) return { touched: untouched, silent: before.sentence };
  const { content } = await readContent(before.value.files);
  return { touched: touchedBy(changesBetween(content, reading.content, { sameText })) };
}

const words = ({ text }: Body) => text.replace(/\s+/g, ' ').trim();
const sameText = (before: Body, after: Body) => words(before) === words(after);
