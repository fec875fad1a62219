import { type CollectionName, folderNames } from '../model/collections.ts';
import type { Place, Placed, Substitute } from '../model/finding.ts';
import { nearest } from '../model/nearest.ts';
import { type Content, type Entry, keyOf, type Misfit } from '../model/plan.ts';
import { positionsIn } from '../model/positions.ts';
import { withTextEnding } from '../model/text-names.ts';
import { readAsset } from './asset.ts';
import { type Draft, emptyDraft } from './draft.ts';
import { copiedReviews, duplicates } from './duplicates.ts';
import { idOf, readEntry } from './entry.ts';
import { misnamed } from './names.ts';
import { finder } from './places.ts';
import { readRoles } from './roles.ts';
import { secretsIn } from './secrets.ts';
import { readSettings } from './settings.ts';
import type { SourceFile } from './tree.ts';
import { unfinishedIn } from './unfinished.ts';
import type { Position } from './yaml.ts';

/** A content folder as read, with the way back from a field to its place in the file. */
export type Reading = {
  readonly content: Content;
  readonly where: (place: Place) => Position;
  /** Files that are not shown as they are now, because they have errors. */
  readonly substitutes?: readonly Substitute[];
  /** What is wrong with the content as it is now, where something else is shown. */
  readonly reported?: readonly Placed[];
  /** How many files differ from the commit that is checked out, or are not in it, where that has been asked. */
  readonly uncommitted?: number;
};

/** Read every file of a content folder: each becomes an entry, or a misfit, or is one of the folder's pictures. */
export async function readContent(files: readonly SourceFile[]): Promise<Reading> {
  const draft: Draft = { ...emptyDraft(), files: new Set(files.map(({ file }) => file)) };
  const settings = readSettings(
    files.find(({ file }) => file === 'plan.yaml'),
    draft,
  );
  for (const file of files) readFile(file, draft);
  const { misfits, broken, texts, yaml } = draft;
  // A copy of a review is one mistake; whatever else may be said of it is said of the review.
  const copies = [...copiedReviews([...draft.entries, ...draft.damaged], texts)];
  const copied = new Set(copies.map(({ at }) => at.file));
  const isCopy = ({ file }: Entry) => copied.has(file);
  const entries = draft.entries.filter((entry) => !isCopy(entry));
  const damaged = draft.damaged.filter((entry) => !isCopy(entry));
  const secrets = await secretMisfits(texts);
  const assets = files.map(({ file }) => file).filter((file) => file.startsWith('assets/'));
  return {
    content: {
      settings,
      entries,
      misfits: [
        ...misfits,
        ...copies,
        ...duplicates([...entries, ...damaged]),
        ...misnamed(assets),
        ...unfinishedMisfits(texts),
        ...secrets,
      ],
      broken: [...broken, ...draft.entries.filter(isCopy).map(keyOf)],
      damaged,
      unread: wordsOf(unreadOf(files, draft)),
      files: files.map(({ file }) => file),
    },
    where: locator(yaml),
  };
}

/** The files that ought to be what answers others, and could not be read. */
function unreadOf(files: readonly SourceFile[], { entries }: Draft): readonly SourceFile[] {
  const read = new Set(entries.map(({ file }) => file));
  return files.filter(({ file }) => /^(?:reviews|revisions|exercises)\/.*\.md$/.test(file) && !read.has(file));
}

const wordsOf = (files: readonly SourceFile[]): ReadonlySet<string> =>
  new Set(files.flatMap(({ bytes }) => new TextDecoder().decode(bytes).match(/[a-z\d]+(?:[.-][a-z\d]+)*/gi) ?? []));

const folders: readonly string[] = folderNames;

/** Read one file into a draft; plan.yaml alone has a reader of its own. */
export function readFile(source: SourceFile, draft: Draft): void {
  const { file, problem } = source;
  const [folder = '', ...rest] = file.split('/');
  if (problem) {
    const isPart = isPartOfPlan(file);
    draft.misfits.push({ rule: isPart ? 'content/syntax' : 'content/unread-file', at: { file, line: 1, column: 1 }, ...problem });
    // Something stands in the place of an entry, although it cannot be read.
    if (folders.includes(folder)) draft.broken.push(`${folder}/${idOf(file)}`);
    else if (file === 'roles.yaml') draft.broken.push('roles/*');
    return;
  }
  if (file === 'plan.yaml') return;
  if (folder === 'assets' && rest.length) {
    readAsset(source, draft);
    return;
  }
  if (file === 'roles.yaml') {
    readRoles(source, draft);
    return;
  }
  const markdown = folder === 'sections' ? /\.mdx?$/ : /\.md$/;
  if (rest.length && folders.includes(folder) && markdown.test(file)) {
    readEntry(folder as CollectionName, source, draft);
    return;
  }
  readAsset(source, draft);
  draft.misfits.push({
    rule: 'content/unread-file',
    at: { file, line: 1, column: 1 },
    message: 'no collection reads this file',
    hint: whereItBelongs(file, folder, rest.length > 0),
  });
}

/** Whether a file, or a folder of files, is of those that make up the plan: without it the plan would lack something in silence. */
function isPartOfPlan(file: string): boolean {
  const [folder = '', name] = file.split('/');
  if (!folders.includes(folder)) return file === 'plan.yaml' || file === 'roles.yaml';
  return name === undefined || /\.mdx?$|\/[^/.]+$/.test(file);
}

function whereItBelongs(file: string, folder: string, nested: boolean): string {
  if (/\.mdx$/i.test(file) && nested && folder !== 'sections' && folders.includes(folder))
    return 'only sections may be `.mdx`; call it `.md`';
  const renamed = nearlyRead(file, folder, nested);
  if (renamed !== file) return `call it \`${renamed}\``;
  if (/\.(?:png|jpe?g|gif|svg|webp|avif|pdf)$/i.test(file)) return 'move it to `assets/`';
  if (nested && folders.includes(folder))
    return `\`${folder}/\` holds \`.md\` files alone; write it as one, or move it to \`assets/\` or out of the content folder`;
  return `move it into one of ${folders.map((name) => `\`${name}/\``).join(', ')} or \`assets/\`, or out of the content folder`;
}

/** The name under which a file would be read: endings and folders are told apart by their letters and by capitals. */
function nearlyRead(file: string, folder: string, nested: boolean): string {
  const lower = (nested && nearest(folder.toLowerCase(), [...folders, 'assets'])) || folder.toLowerCase();
  const named = folders.includes(lower) ? `${lower}${file.slice(folder.length)}` : file;
  if (/\.ya?ml$/i.test(file))
    return /^(?:plan|roles)\.ya?ml$/i.test(file) ? `${lower.split('.')[0]}.yaml` : file.replace(/\.yml$/, '.yaml');
  return folders.includes(lower) ? withTextEnding(named, lower === 'sections' && /\.mdx$/i.test(file) ? '.mdx' : '.md') : file;
}

async function secretMisfits(texts: Draft['texts']): Promise<readonly Misfit[]> {
  const found: Misfit[] = [];
  for (const [file, text] of texts) {
    for (const { line, column, what } of await secretsIn(text)) {
      found.push({
        rule: 'content/secret',
        at: { file, line, column },
        message: `${what} is written out; a plan says where a secret is kept, never what it is`,
        hint: 'change the secret, because it is known now, then write where it is kept',
      });
    }
  }
  return found;
}

/** Places that are still to be written; in a review that is a draft nobody expects otherwise. */
function* unfinishedMisfits(texts: Draft['texts']): Iterable<Misfit> {
  for (const [file, text] of texts) {
    if (!/\.(?:md|mdx|yaml)$/.test(file) || /^status: *draft\b/m.test(text)) continue;
    const positionOf = positionsIn(text);
    for (const { offset, words } of unfinishedIn(text)) {
      yield {
        rule: 'content/unfinished',
        at: { file, ...positionOf(offset) },
        message: `\`${words}\` stands where something is still to be written`,
        hint: 'write it, or leave it out and raise it where work is tracked',
      };
    }
  }
}

/** The way back from fields to places; a file's YAML is read for it once, and only when asked. */
function locator(texts: Draft['yaml']): Reading['where'] {
  const finders = new Map<string, ReturnType<typeof finder>>();
  return (place) => {
    if ('line' in place) return { line: place.line, column: place.column };
    const text = texts.get(place.file);
    if (!text) return { line: 1, column: 1 };
    const find = finders.get(place.file) ?? finder(text.yaml, text.line, text.moved);
    finders.set(place.file, find);
    return find(place.field, place.key);
  };
}
