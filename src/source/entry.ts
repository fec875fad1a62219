import { type CollectionName, folderNames, schemas } from '../model/collections.ts';
import type { Body } from '../model/document.ts';
import type { Entry } from '../model/plan.ts';
import { slugOf } from '../model/slug.ts';
import { gapId, id as idSchema } from '../model/values.ts';
import { addAll } from './add-all.ts';
import { type Draft, fitted, fittingOf, keysIn, textOf, yamlOf } from './draft.ts';
import { fieldsAgain, type Parts, splitFrontmatter } from './frontmatter.ts';
import { nameProblem } from './names.ts';
import { outlineOf } from './outline.ts';
import { positionAt } from './text.ts';
import type { SourceFile } from './tree.ts';

/** The id of an entry: the name of its file without the extension. */
export const idOf = (file: string): string => (file.split('/').at(-1) ?? '').replace(/\.mdx?$/, '');

/** Read a Markdown file: it becomes an entry of its collection, or misfits that say why it does not. */
export function readEntry(collection: CollectionName, source: SourceFile, draft: Draft): void {
  const { file } = source;
  const id = idOf(file);
  const named = isNamed(id, file, draft);
  const parts = partsOf(source, draft);
  if (!parts) {
    const text = new TextDecoder().decode(source.bytes);
    const known = keysIn(file, text);
    // What holds next to nothing, or no text, may have held any gap.
    const lost = collection === 'reviews' && known.length === 0 && (text.trim().length < 200 || !draft.texts.has(file));
    addAll(draft.broken, [`${collection}/${id}`, ...(lost ? [anyGap] : known)]);
    return;
  }
  const again = fieldsAgain(parts, Object.keys(schemas[collection].shape));
  if (again) draft.misfits.push({ rule: 'content/syntax', at: { file, line: again, column: 1 }, ...twice });
  const fields = yamlOf(parts.yaml, parts.yamlLine, file, draft);
  const body = bodyOf(parts, file, draft);
  const other = belongsTo(fields.value, collection);
  if (other) {
    addAll(draft.broken, [`${other}/${id}`, ...rawGaps(fields.value)]);
    draft.misfits.push({
      rule: 'content/schema',
      at: { file, field: [] },
      message: `the file stands in \`${collection}/\`, and has the fields of \`${other}/\``,
      hint: `move it to \`${other}/\``,
    });
    return;
  }
  const data = fitted(schemas[collection], { ...fields, value: fields.value ?? {} }, { file, field: [] }, draft, collection);
  const entry = { collection, id, file, field: [], body };
  if (data && named) {
    draft.entries.push({ ...entry, data } as Entry);
    return;
  }
  addAll(draft.broken, [`${collection}/${id}`, ...(collection === 'reviews' ? gapsOf(fields.value, parts, file) : [])]);
  draft.damaged.push({ ...entry, data: fittingOf(schemas[collection], fields.value) } as Entry);
}

const twice = {
  message: 'fields begin a second time here, and are not read: the file, or its beginning, stands in it twice',
  hint: 'keep one of the two; each entry has a file of its own',
};

/** The collection that has all of these fields, where its own has not. */
function belongsTo(fields: unknown, collection: CollectionName): CollectionName | undefined {
  const keys = Object.keys(fields ?? {});
  const knows = (name: CollectionName) => keys.every((key) => Object.hasOwn(schemas[name].shape, key));
  return keys.length < 3 || knows(collection) ? undefined : folderNames.find(knows);
}

function isNamed(id: string, file: string, draft: Draft): boolean {
  const [, single] = /^(.+?)(?:\.mdx?)+$/i.exec(id) ?? [];
  const repeated = single && `the name of the file ends with \`${file.slice(file.lastIndexOf('.'))}\` more than once`;
  const message = repeated ?? idSchema.safeParse(id).error?.issues[0]?.message ?? file.split('/').map(nameProblem).find(Boolean);
  if (!message) return true;
  const better = slugOf(single ?? id);
  const name = `${better}${file.slice(file.lastIndexOf('.'))}`;
  const isTaken = draft.files?.has(file.replace(/[^/]+$/, name));
  const hint = isTaken
    ? 'delete it if it is a copy, or give it a name of its own'
    : better && better !== id
      ? `rename the file: \`${name}\``
      : 'rename the file';
  draft.misfits.push({ rule: 'content/schema', at: { file, line: 1, column: 1 }, message, hint });
  // Others may cite it by the name that it ought to have.
  if (better) draft.broken.push(`${file.split('/')[0]}/${better}`);
  return false;
}

const doubled = { message: 'a second `---` stands above the fields', hint: 'delete the line' };

type Whole = Parts & { readonly ok: true };

function partsOf(source: SourceFile, draft: Draft): Whole | undefined {
  const text = textOf(source, draft);
  if (text === undefined) return undefined;
  const parts = splitFrontmatter(text);
  if (parts.ok) {
    for (const line of parts.doubled)
      draft.misfits.push({ rule: 'content/syntax', at: { file: source.file, line, column: 1 }, ...doubled });
    return parts;
  }
  const { message, hint } = parts;
  const at = { file: source.file, line: 1, column: 1 };
  // Where a merge conflict begins with the file, so would its frontmatter.
  if (!draft.conflicted.has(source.file)) draft.misfits.push({ rule: 'content/syntax', at, message, hint });
  return undefined;
}

function bodyOf({ body: text, bodyLine: line }: Whole, file: string, draft: Draft): Body {
  const mdx = file.endsWith('.mdx');
  const { outline, problem, oddities = [] } = outlineOf(text, line, mdx);
  if (problem) {
    const { message, hint, line: at, column } = problem;
    draft.misfits.push({ rule: 'content/syntax', at: { file, line: at, column }, message, hint });
  }
  for (const { message, hint, ...at } of oddities) draft.misfits.push({ rule: 'content/markup', at: { file, ...at }, message, hint });
  const copy = textAgain(text);
  if (copy !== undefined) {
    const place = positionAt(text, copy);
    draft.misfits.push({ rule: 'content/markup', at: { file, line: place.line + line - 1, column: place.column }, ...pasted });
  }
  return { text: problem && !mdx ? '' : text, line, mdx, outline };
}

const pasted = { message: 'the text begins again here, and is the same as above', hint: 'delete one of the two' };

/** Where the second half of a text begins, if it says the first one again. */
function textAgain(text: string): number | undefined {
  const half = Math.floor(text.trimEnd().length / 2);
  if (half < 80) return undefined;
  const start = text.search(/\S/);
  const again = text.indexOf(text.slice(start, text.indexOf('\n', start)), half);
  return again !== -1 && text.slice(again).trim() === text.slice(0, again).trim() ? again : undefined;
}

const anyGap = 'gaps/*';

const gapsOf = (fields: unknown, { yaml, body }: Whole, file: string): readonly string[] =>
  yaml.trim() || body.trim() ? [...rawGaps(fields), ...keysIn(file, yaml)] : [anyGap];

/** Keys of the gaps in a review that has mistakes, so that what cites them is not reported as well. */
function rawGaps(fields: unknown): string[] {
  const gaps = (fields as { gaps?: unknown } | undefined)?.gaps;
  if (gaps === undefined) return [];
  const ids = Array.isArray(gaps) ? gaps.map((gap) => (gap as { id?: unknown } | null)?.id) : [undefined];
  return ids.map((id) => `gaps/${gapId.safeParse(id).success ? id : '*'}`);
}
