import type { History, RevisionFact } from '../analysis/history.ts';
import type { Analysis } from '../analysis/index.ts';
import { formatDay } from '../model/day.ts';
import type { RecordedHistory } from '../recorded.ts';
import { dataFile } from './data/file.ts';
import { revisionItem } from './data/revisions.ts';
import { markdownTable } from './markdown-table.ts';
import type { Paint } from './pretty.ts';
import { table } from './table.ts';
import { few, most } from './wording/few.ts';

/** Formats in which the history is listed. */
export const historyFormats = ['table', 'json', 'markdown'] as const;
export type HistoryFormat = (typeof historyFormats)[number];

/** The declared revisions, newest first; with `section`, those that say they updated it, and those that did so as git shows it. */
export function revisionsToList(history: History, section: string | undefined, recorded?: RecordedHistory): readonly RevisionFact[] {
  if (section === undefined) return history.revisions;
  const declared = new Set(history.byEntry.get(`sections/${section}`) ?? []);
  return history.revisions.filter((fact) => declared.has(fact) || hasChanged(recorded, fact, section));
}

const hasChanged = (recorded: RecordedHistory | undefined, { revision }: RevisionFact, section: string): boolean =>
  recorded?.revisions
    .get(revision.id)
    ?.changes()
    ?.some(({ collection, id, substance }) => collection === 'sections' && id === section && substance) ?? false;

/** What git does not know of the revisions that are listed: a sentence for each reason. */
export function doubtsOf(facts: readonly RevisionFact[], { refusal, revisions }: RecordedHistory): readonly string[] {
  if (refusal) return [refusal.sentence];
  const doubts = facts.flatMap(({ revision }) => revisions.get(revision.id)?.doubt ?? []);
  return [...Map.groupBy(doubts, ({ reason }) => reason).values()].map(
    ([first, ...others]) => `${first?.sentence}${others.length ? `; so it is with ${others.length} more` : ''}`,
  );
}

/** The document-control table of some revisions as text in one format. */
export function revisionList(
  facts: readonly RevisionFact[],
  format: HistoryFormat,
  { today, rollouts, recorded }: Listed,
  paint: Paint,
): string {
  if (format === 'json') {
    const items = facts
      .flatMap(({ revision }) => rollouts.get(revision.id) ?? [])
      .map((rollout) => ({ ...revisionItem(rollout), ...(recorded ? gitItem(recorded, rollout.revision.id) : {}) }));
    return dataFile('revisions', today, items);
  }
  const rows = facts.map((fact) => row(fact, rollouts, recorded));
  const columns = recorded ? [...head, 'Commit'] : head;
  return format === 'markdown' ? markdownTable(columns, rows) : `${table(rows, { head: columns, paint })}\n`;
}

const head = ['Version', 'In force from', 'Summary', 'Kinds of update', 'Because of', 'Approved', 'Gaps', 'Rolled out'];

type Listed = Pick<Analysis, 'today' | 'rollouts'> & { readonly recorded?: RecordedHistory };

/** A commit, or why none is known. */
function gitItem({ revisions }: RecordedHistory, version: string) {
  const { commit, doubt } = revisions.get(version) ?? {};
  return { commit: commit?.id ?? null, committedOn: commit?.day ?? null, doubt: doubt?.sentence ?? null };
}

/** Names in a cell: of very many the first, and how many more, because the longest cell makes every line as long. */
function fewOf(names: readonly string[]): string {
  const { shown, left } = few(names, most.names);
  return `${shown.join(', ')}${left ? ` and ${left} more` : ''}`;
}

const row = (
  { revision, kinds, settles }: RevisionFact,
  rollouts: Analysis['rollouts'],
  recorded: RecordedHistory | undefined,
): readonly string[] => {
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
    summary.trim(),
    kinds.join(', ') || 'none',
    fewOf(reasons) || '–',
    approvedBy && approvedOn ? `${formatDay(approvedOn)}, ${approvedBy}` : 'not approved',
    fewOf(settles) || '–',
    rollout?.total ? `${rollout.done} of ${rollout.total}` : '–',
    ...(recorded ? [recorded.revisions.get(revision.id)?.commit?.id.slice(0, 7) ?? '–'] : []),
  ];
};
