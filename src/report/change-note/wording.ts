import { formatDuration } from '../../model/duration.ts';
import { counted } from '../../model/words.ts';
import { few } from '../wording/few.ts';
import type { ChangeLine, ChangeNote, ReachLine } from './note.ts';

/** A field that changed, in one line: `RTO 4 h → 2 h, tighter by 2 h`. */
export function fieldWords({ label, before, after, meaning }: ChangeLine['fields'][number]): string {
  if (before !== undefined && after !== undefined) return `${label} ${before} → ${after}${meaning ? `, ${meaning}` : ''}`;
  const value = after ?? before;
  return `${label} ${meaning ?? 'changed'}${value ? `: ${value}` : ''}`;
}

/** A heading with lines below it, each with further lines. */
export type Block = { readonly heading: string; readonly lines: readonly Line[] };
/** A line of a block, with what belongs to it. */
export type Line = { readonly text: string; readonly below?: readonly string[] };

const targets = ['RTO', 'RPO', 'MTPD'];
const isTarget = ({ label }: { readonly label: string }) => targets.includes(label);

/** The blocks of a note in the order in which a reviewer asks; what says nothing is left out. */
export function blocksOf(note: ChangeNote): readonly Block[] {
  const { changes, feasible, infeasible, gaps, findings } = note;
  const systems = changes.filter(({ collection }) => collection === 'systems');
  const of = (...collections: ChangeLine['collection'][]) =>
    changes.filter(({ collection }) => collections.includes(collection)).map(lineOf);
  const blocks: readonly Block[] = [
    {
      heading: 'Objectives',
      lines: systems.flatMap(({ title, fields }) => fields.filter(isTarget).map((field) => ({ text: `${title}: ${fieldWords(field)}` }))),
    },
    { heading: 'Can no longer be kept', lines: infeasible.map((one) => ({ text: reachWords(one) })) },
    { heading: 'Can be kept now', lines: feasible.map((one) => ({ text: reachWords(one) })) },
    { heading: 'Systems and their steps', lines: systems.flatMap(systemLine) },
    { heading: 'Sections', lines: of('sections') },
    { heading: 'Roles', lines: of('roles') },
    { heading: 'Message templates', lines: of('templates') },
    { heading: 'Scenarios and exercises', lines: of('scenarios', 'exercises') },
    { heading: 'Reviews', lines: of('reviews') },
    { heading: 'Revisions', lines: of('revisions') },
    { heading: 'Plan and policy', lines: of('plan') },
    { heading: 'Gaps', lines: gaps.map(({ id, statement, before, after }) => ({ text: `${id} ${moved(before, after)}: ${statement}` })) },
    {
      heading: 'New findings',
      lines: firstTexts(
        findings.new.map(({ level, kind, file, line, message }) => `${kind === 'duty' ? 'owed' : level}, ${file}:${line}: ${message}`),
        mostFindings,
      ).map(asLine),
    },
    {
      heading: 'Findings that are settled',
      lines: firstTexts(
        findings.fixed.map(({ file, message }) => `${file}: ${message}`),
        mostFindings,
      ).map(asLine),
    },
  ];
  return blocks.filter(({ lines }) => lines.length > 0).map(({ heading, lines }) => ({ heading, lines: firstLines(lines) }));
}

/** A system beside its objectives, which have a block of their own. */
function systemLine(change: ChangeLine): readonly Line[] {
  const fields = change.fields.filter((field) => !isTarget(field));
  return change.kind === 'changed' && fields.length === 0 && !change.words ? [] : [lineOf({ ...change, fields })];
}

function lineOf({ kind, title, id, collection, formerly, fields, words }: ChangeLine): Line {
  const name = collection === 'revisions' ? `${id}, “${title.replace(/\.$/, '')}”,` : title;
  const text = words ? [`its text: ${counted(words.added, 'word')} came, ${words.removed} went`] : [];
  const was = kind === 'renamed' ? `, formerly \`${formerly}\`` : '';
  return {
    text: `${kind === 'changed' ? name.replace(/,$/, '') : `${name} ${kinds[kind]}`}${was}`,
    below: firstTexts([...fields.map(fieldWords), ...text]),
  };
}

const kinds = { added: 'is new', removed: 'is gone', renamed: 'has another name', changed: '' } as const;

function reachWords({ title, pathSeconds, rtoSeconds }: ReachLine): string {
  const path = pathSeconds === undefined ? 'an unknown time' : formatDuration(pathSeconds);
  return `${title}: recovery takes ${path} as planned${rtoSeconds === undefined ? '' : `, the RTO is ${formatDuration(rtoSeconds)}`}`;
}

function moved(before: string | undefined, after: string | undefined): string {
  if (!before) return `is new and ${after}`;
  return after ? `${before} → ${after}` : 'is gone';
}

/** A reviewer reads on from here in the files; GitHub and GitLab take no comment that is much longer. */
const most = 30;
const mostFindings = 10;

/** Texts, of very many the first and how many more there are. */
export const firstTexts = (all: readonly string[], limit: number = most): readonly string[] => {
  const { shown, left } = few(all, limit);
  return left ? [...shown, `and ${left} more`] : shown;
};

const firstLines = (all: readonly Line[]): readonly Line[] => {
  const { shown, left } = few(all, most);
  return left ? [...shown, { text: `and ${left} more` }] : shown;
};

const asLine = (text: string): Line => ({ text });
