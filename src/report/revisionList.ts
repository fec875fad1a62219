import type { History, RevisionFact } from '../analysis/history.ts';
import { revisionsOf } from '../analysis/history.ts';
import type { Analysis } from '../analysis/index.ts';
import { formatDay } from '../model/day.ts';
import { dataFile } from './data/file.ts';
import { revisionItem } from './data/revisions.ts';
import { markdownTable } from './markdown-table.ts';
import type { Paint } from './pretty.ts';
import { table } from './table.ts';

/** Formats in which the history is listed. */
export const historyFormats = ['table', 'json', 'markdown'] as const;
export type HistoryFormat = (typeof historyFormats)[number];

/** The declared revisions, newest first; with `section`, those that updated it. */
export const revisionsToList = (history: History, section: string | undefined): readonly RevisionFact[] =>
  section === undefined ? history.revisions : revisionsOf(history, { collection: 'sections', id: section });

/** The document-control table of some revisions as text in one format. */
export function revisionList(facts: readonly RevisionFact[], format: HistoryFormat, { today, rollouts }: Analysis, paint: Paint): string {
  if (format === 'json') {
    const items = facts.flatMap(({ revision }) => rollouts.get(revision.id) ?? []).map(revisionItem);
    return dataFile('revisions', today, items);
  }
  const rows = facts.map((fact) => row(fact, rollouts));
  return format === 'markdown' ? markdownTable(head, rows) : `${table(rows, { head, paint })}\n`;
}

const head = ['Version', 'In force from', 'Summary', 'Kinds of update', 'Because of', 'Approved', 'Gaps', 'Rolled out'];

const row = ({ revision, kinds, settles }: RevisionFact, rollouts: Analysis['rollouts']): readonly string[] => {
  const { version, date, summary, because, approvedBy, approvedOn } = revision.data;
  const rollout = rollouts.get(revision.id);
  const reasons = [
    ...(because.reviews ?? []),
    ...(because.scheduled ? ['regular review'] : []),
    ...(because.businessChange ? [because.businessChange] : []),
  ];
  return [
    version,
    formatDay(date),
    summary,
    kinds.join(', ') || 'none',
    reasons.join(', ') || '–',
    approvedBy && approvedOn ? `${formatDay(approvedOn)}, ${approvedBy}` : 'not approved',
    settles.join(', ') || '–',
    rollout?.total ? `${rollout.done} of ${rollout.total}` : '–',
  ];
};
