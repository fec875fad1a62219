import type { Content } from '../model/plan.ts';
import { fallbackSettings, type Settings } from '../model/settings.ts';
import { readFile } from './content.ts';
import { emptyDraft } from './draft.ts';
import { git, type Outcome, type Repository } from './git.ts';
import { filesOf, isLink, sourceFiles, type TreeFile, textsOf } from './git-tree.ts';
import { masked } from './masked.ts';
import { readSettings } from './settings.ts';
import { decode } from './text.ts';
import type { SourceFile } from './tree.ts';

/** Two states of a plan that follow each other; of both only the files that differ, or all where some are links to others. */
export type Step = {
  readonly before: Content;
  readonly after: Content;
  /** Keys of entries that git takes for others renamed: after → before, `systems/payments` → `systems/checkout`. */
  readonly renamed: ReadonlyMap<string, string>;
};

/** Read the whole content that a tree holds. A file that many trees hold alike is read once. */
export function contentOf(repository: Repository, tree: string): Content | undefined {
  const listed = filesOf(repository, tree);
  return listed.ok ? read(repository, [listed.value])?.[0] : undefined;
}

/** What differs between the trees of each pair; git is asked once for all. */
export function stepsBetween(repository: Repository, pairs: readonly TreePair[]): readonly Step[] | undefined {
  const differences = differencesOf(repository, pairs);
  if (!differences.ok) return undefined;
  const sides = differences.value.flatMap((files) => [side(files, 'before'), side(files, 'after')]);
  // A link changes with the file that it leads to, and git does not say so.
  const linked = sides.some((files) => files.some(isLink)) || startsOf(pairs).some((tree) => listOf(repository, tree).some(isLink));
  const contents = read(repository, linked ? pairs.flat().map((tree) => listOf(repository, tree)) : sides);
  return contents && differences.value.map((files, index) => stepOf(files, contents[2 * index], contents[2 * index + 1]));
}

/** The ids of two trees, the older first. */
export type TreePair = readonly [before: string, after: string];

/** The trees with which pairs begin, and no pair before them ended. */
const startsOf = (pairs: readonly TreePair[]) =>
  pairs.filter(([before], index) => pairs[index - 1]?.[1] !== before).map(([before]) => before);

function listOf(repository: Repository, tree: string): readonly TreeFile[] {
  const listed = filesOf(repository, tree);
  return listed.ok ? listed.value : [];
}

type Difference = { readonly before?: TreeFile; readonly after?: TreeFile };

const side = (files: readonly Difference[], which: keyof Difference): TreeFile[] => files.map((one) => one[which]).filter((one) => !!one);

function differencesOf({ root }: Repository, pairs: readonly TreePair[]): Outcome<readonly (readonly Difference[])[]> {
  if (pairs.length === 0) return { ok: true, value: [] };
  const asked = pairs.map((pair) => `${pair.join(' ')}\n`).join('');
  const answer = git(root, ['diff-tree', '--stdin', '-r', '-z', '-M', '--raw', '--no-abbrev', '--no-ext-diff'], asked);
  return answer.ok ? { ok: true, value: parsed(answer.value.toString()) } : answer;
}

/** A line with the two ids begins each pair; what follows are records that begin with a colon and end with NUL. */
const piece = /\w+ \w+\n|:(\d+) (\d+) (\w+) (\w+) (?:[RC]\d*\0([^\0]+)|[A-Z]\d*)\0([^\0]+)\0/gy;

function parsed(text: string): Difference[][] {
  const all: Difference[][] = [];
  for (const [whole, oldMode = '', mode = '', oldBlob = '', blob = '', from, file = ''] of text.matchAll(piece)) {
    if (!whole.startsWith(':')) all.push([]);
    else {
      all.at(-1)?.push({
        ...(isNone(oldBlob) ? {} : { before: { file: from ?? file, mode: oldMode, blob: oldBlob } }),
        ...(isNone(blob) ? {} : { after: { file, mode, blob } }),
      });
    }
  }
  return all;
}

const isNone = (blob: string) => /^0+$/.test(blob);

function stepOf(files: readonly Difference[], before: Content | undefined, after: Content | undefined): Step {
  const keys = (content: Content | undefined) => new Map(content?.entries.map((entry) => [entry.file, `${entry.collection}/${entry.id}`]));
  const [older, newer] = [keys(before), keys(after)];
  const renamed = files.flatMap(({ before, after }): [string, string][] => {
    const [from, to] = [older.get(before?.file ?? ''), newer.get(after?.file ?? '')];
    return from && to && from !== to ? [[to, from]] : [];
  });
  return { before: before ?? nothing, after: after ?? nothing, renamed: new Map(renamed) };
}

/** A content folder without files. */
const nothing: Content = { settings: fallbackSettings, entries: [], misfits: [], files: [], broken: [], damaged: [] };

/** Files by blob and name: a blob never changes, so what was read of it stays true. */
const known = new Map<string, Part>();

type Part = Pick<Content, 'entries' | 'misfits' | 'broken' | 'damaged'> & { readonly settings: Settings | undefined };

function read(repository: Repository, lists: readonly (readonly TreeFile[])[]): Content[] | undefined {
  // A link is read with the bytes of its file each time, so those are asked for again.
  const unread = lists.flatMap((list) => (list.some(isLink) ? list : list.filter((one) => !known.has(nameOf(one)))));
  const bytes = textsOf(repository, unread);
  return bytes.ok ? lists.map((list) => joined(list, bytes.value)) : undefined;
}

function joined(list: readonly TreeFile[], bytes: ReadonlyMap<string, Buffer>): Content {
  const byFile = new Map(list.map((one) => [one.file, one]));
  const parts = sourceFiles(list, bytes).map((source) => partOf(source, byFile.get(source.file)));
  return {
    settings: parts.find(({ settings }) => settings)?.settings ?? fallbackSettings,
    entries: parts.flatMap(({ entries }) => entries),
    misfits: parts.flatMap(({ misfits }) => misfits),
    broken: parts.flatMap(({ broken }) => broken),
    damaged: parts.flatMap(({ damaged }) => damaged),
    files: list.map(({ file }) => file),
  };
}

function partOf(source: SourceFile, one: TreeFile | undefined): Part {
  const name = one && !isLink(one) ? nameOf(one) : undefined;
  const part = (name && known.get(name)) || freshPart(source);
  if (name) known.set(name, part);
  return part;
}

function freshPart(written: SourceFile): Part {
  const draft = emptyDraft();
  const source = withoutSecrets(written);
  const settings = source.file === 'plan.yaml' ? readSettings(source, draft) : undefined;
  if (!settings) readFile(source, draft);
  const { entries, misfits, broken, damaged } = draft;
  return { entries, misfits, broken, damaged, settings };
}

/** A file of the past without its secrets; one that is no text is shown nowhere. */
function withoutSecrets(source: SourceFile): SourceFile {
  const text = source.bytes && decode(source.bytes);
  return text?.ok ? { ...source, bytes: new TextEncoder().encode(masked(text.text)) } : source;
}

const nameOf = ({ file, blob }: TreeFile) => `${blob} ${file}`;
