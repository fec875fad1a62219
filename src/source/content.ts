import type { z } from 'zod';
import { type CollectionName, folderNames, schemas } from '../model/collections.ts';
import { type Body, emptyOutline } from '../model/document.ts';
import type { Field, Place } from '../model/finding.ts';
import type { Content, Entry, Misfit } from '../model/plan.ts';
import { type Requirement, requirements } from '../model/requirements.ts';
import { fallbackSettings, Settings } from '../model/settings.ts';
import { id as idSchema } from '../model/values.ts';
import { splitFrontmatter } from './frontmatter.ts';
import { misreadings } from './misfits.ts';
import { outlineOf } from './outline.ts';
import { decode } from './text.ts';
import type { SourceFile } from './tree.ts';
import { finder, type Position, readYaml } from './yaml.ts';

/** A content folder as read, with the way back from a field to its place in the file. */
export type Reading = {
  readonly content: Content;
  readonly where: (place: Place) => Position;
};

type Draft = {
  entries: Entry[];
  misfits: Misfit[];
  broken: string[];
  texts: Map<string, { yaml: string; line: number }>;
};

/** Read every file of a content folder: each becomes an entry, or a misfit, or is one of the folder's pictures. */
export function readContent(files: readonly SourceFile[]): Reading {
  const draft: Draft = { entries: [], misfits: [], broken: [], texts: new Map() };
  const settings = readSettings(files, draft);
  for (const file of files) readFile(file, draft);
  draft.misfits.push(...duplicates(draft.entries));
  const { entries, misfits, broken } = draft;
  return {
    content: { settings, entries, misfits, broken, files: files.map(({ file }) => file) },
    where: locator(draft.texts),
  };
}

function readSettings(files: readonly SourceFile[], draft: Draft): Settings {
  const file = files.find((one) => one.file === 'plan.yaml');
  if (!file) {
    draft.misfits.push({
      rule: 'content/schema',
      at: { file: 'plan.yaml', line: 1, column: 1 },
      message: '`plan.yaml` is missing',
      hint: 'write it with `organisation`, `title`, `timezone` and `tiers`',
    });
    return fallbackSettings;
  }
  const fields = yamlFile(file, draft);
  if (fields === undefined) return fallbackSettings;
  return fitted(Settings, fields, { file: file.file, field: [] }, draft) ?? bestOf(fields);
}

/** Settings of a plan.yaml with mistakes: each field that fits is kept, the others are as in a plan that says nothing. */
function bestOf(fields: unknown): Settings {
  if (typeof fields !== 'object' || fields === null) return fallbackSettings;
  const kept = Object.entries(fields).filter(([key, value]) => {
    const schema = Settings.shape[key as keyof typeof Settings.shape] as z.ZodType | undefined;
    return schema?.safeParse(value).success;
  });
  return { ...fallbackSettings, ...Settings.partial().parse(Object.fromEntries(kept)) } as Settings;
}

const folders: readonly string[] = folderNames;

function readFile(file: SourceFile, draft: Draft) {
  const [folder = '', ...rest] = file.file.split('/');
  if (file.file === 'plan.yaml') return;
  if (file.problem) {
    draft.misfits.push({ rule: 'content/unread-file', at: { file: file.file, line: 1, column: 1 }, ...file.problem });
    return markBroken(file.file, folder, draft);
  }
  if (file.file === 'roles.yaml') return readRoles(file, draft);
  if (folder === 'assets' && rest.length) return;
  const markdown = folder === 'sections' ? /\.mdx?$/ : /\.md$/;
  if (rest.length && folders.includes(folder) && markdown.test(file.file)) return readEntry(folder as CollectionName, file, draft);
  draft.misfits.push({
    rule: 'content/unread-file',
    at: { file: file.file, line: 1, column: 1 },
    message: 'no collection reads this file',
    hint: whereItBelongs(file.file, folder, rest.length > 0),
  });
}

function whereItBelongs(file: string, folder: string, nested: boolean): string {
  if (/\.mdx$/.test(file) && nested && folders.includes(folder)) return 'only sections may be `.mdx`; call it `.md`';
  if (/\.yml$/.test(file)) return `call it \`${file.replace(/\.yml$/, '.yaml')}\``;
  if (/\.(?:png|jpe?g|gif|svg|webp|avif|pdf)$/i.test(file)) return 'move it to `assets/`';
  return `move it into one of ${folders.map((name) => `\`${name}/\``).join(', ')} or \`assets/\`, or out of the content folder`;
}

/** Something stands in the place of an entry, although it cannot be read. */
function markBroken(file: string, folder: string, draft: Draft) {
  if (folders.includes(folder)) draft.broken.push(`${folder}/${idOf(file)}`);
}

const idOf = (file: string) => (file.split('/').at(-1) ?? '').replace(/\.mdx?$/, '');

function readRoles(file: SourceFile, draft: Draft) {
  const list = yamlFile(file, draft);
  if (list === undefined || list === null) return;
  if (!Array.isArray(list)) {
    draft.misfits.push({
      rule: 'content/schema',
      at: { file: file.file, field: [] },
      message: '`roles.yaml` is not a list',
      hint: 'begin each role with `- id: …`',
    });
    return;
  }
  for (const [index, fields] of list.entries()) {
    const data = fitted(schemas.roles, fields, { file: file.file, field: [index] }, draft);
    if (data) draft.entries.push({ collection: 'roles', id: data.id, file: file.file, field: [index], data, body: noBody });
    else if (typeof fields?.id === 'string') draft.broken.push(`roles/${fields.id}`);
  }
}

const noBody: Body = { text: '', line: 1, mdx: false, outline: emptyOutline };

function readEntry(collection: CollectionName, file: SourceFile, draft: Draft) {
  const id = idOf(file.file);
  const text = textOf(file, draft);
  const parts = text === undefined ? undefined : splitFrontmatter(text);
  if (parts && !parts.ok) {
    draft.misfits.push({ rule: 'content/syntax', at: { file: file.file, line: 1, column: 1 }, message: parts.message, hint: parts.hint });
  }
  const named = idSchema.safeParse(id);
  if (!named.success) {
    draft.misfits.push({
      rule: 'content/schema',
      at: { file: file.file, line: 1, column: 1 },
      message: named.error.issues[0]?.message ?? 'the name of the file is not an id',
      hint: 'rename the file',
    });
  }
  if (!parts?.ok) return markBroken(file.file, collection, draft);
  draft.texts.set(file.file, { yaml: parts.yaml, line: parts.yamlLine });
  const fields = yamlOf(parts.yaml, parts.yamlLine, file.file, draft);
  const mdx = file.file.endsWith('.mdx');
  const { outline, problem } = outlineOf(parts.body, parts.bodyLine, mdx);
  if (problem) {
    const { line, column, message } = problem;
    draft.misfits.push({
      rule: 'content/syntax',
      at: { file: file.file, line, column },
      message: `the text is not MDX: ${message}`,
      hint: 'escape `<` and `{` with a backslash where they are text',
    });
  }
  const data = fields.read ? fitted(schemas[collection], fields.value ?? {}, { file: file.file, field: [] }, draft, collection) : undefined;
  if (data && named.success) {
    const body: Body = { text: parts.body, line: parts.bodyLine, mdx, outline };
    draft.entries.push({ collection, id, file: file.file, field: [], data, body } as Entry);
    return;
  }
  markBroken(file.file, collection, draft);
  for (const gap of rawGaps(fields.value)) draft.broken.push(`gaps/${gap}`);
}

/** Ids of gaps in a review that could not be read, so that what cites them is not reported as well. */
function rawGaps(fields: unknown): string[] {
  const gaps = (fields as { gaps?: unknown } | undefined)?.gaps;
  if (!Array.isArray(gaps)) return [];
  return gaps.map((gap) => (gap as { id?: unknown } | null)?.id).filter((id) => typeof id === 'string');
}

function textOf(file: SourceFile, draft: Draft): string | undefined {
  const decoded = decode(file.bytes ?? new Uint8Array());
  if (decoded.ok) return decoded.text;
  const { message, hint, line, column } = decoded;
  draft.misfits.push({ rule: 'content/syntax', at: { file: file.file, line, column }, message, hint });
  return undefined;
}

function yamlFile(file: SourceFile, draft: Draft): unknown {
  const text = textOf(file, draft);
  if (text === undefined) return undefined;
  draft.texts.set(file.file, { yaml: text, line: 1 });
  const result = yamlOf(text, 1, file.file, draft);
  return result.read ? result.value : undefined;
}

function yamlOf(yaml: string, line: number, file: string, draft: Draft): { read: boolean; value?: unknown } {
  const result = readYaml(yaml, line);
  if (result.ok) return { read: true, value: withoutNulls(result.value) };
  for (const { message, hint, line: at, column } of result.problems) {
    draft.misfits.push({ rule: 'content/syntax', at: { file, line: at, column }, message, ...(hint ? { hint } : {}) });
  }
  return { read: false };
}

/** A field without a value, `due:`, is a field that is not there. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== null)
      .map(([key, inner]) => [key, withoutNulls(inner)]),
  );
}

function fitted<S extends z.ZodType>(
  schema: S,
  fields: unknown,
  base: { file: string; field: Field },
  draft: Draft,
  collection?: CollectionName,
): z.output<S> | undefined {
  const result = schema.safeParse(fields, { reportInput: true });
  const lacking = lacks(collection, fields);
  const problems = [...(result.success ? [] : misreadings(schema, result.error.issues)), ...lacking];
  for (const { field, message, hint, ...rest } of problems) {
    draft.misfits.push({
      rule: 'content/schema',
      at: { file: base.file, field: [...base.field, ...field], ...('key' in rest && rest.key ? { key: true } : {}) },
      message,
      ...(hint ? { hint } : {}),
    });
  }
  return result.success && lacking.length === 0 ? result.data : undefined;
}

function lacks(collection: CollectionName | undefined, fields: unknown): Requirement[] {
  if (typeof fields !== 'object' || fields === null || !collection || !(collection in requirements)) return [];
  return [...requirements[collection as keyof typeof requirements](fields as never)];
}

function duplicates(entries: readonly Entry[]): Misfit[] {
  const first = new Map<string, Entry>();
  const found: Misfit[] = [];
  for (const entry of entries) {
    const key = `${entry.collection}/${entry.id.toLowerCase()}`;
    const other = first.get(key);
    if (!other) {
      first.set(key, entry);
      continue;
    }
    found.push({
      rule: 'content/duplicate-id',
      at: placeOfId(entry),
      message: `\`${entry.id}\` is already the id of ${entry.file === other.file ? 'another role' : `\`${other.file}\``}`,
      hint: entry.collection === 'roles' ? 'give each role its own id' : 'rename one of the two files; folders are not part of an id',
      related: [{ at: placeOfId(other), message: 'first used here' }],
    });
  }
  return [...found, ...duplicateGaps(entries)];
}

const placeOfId = (entry: Entry): Place =>
  entry.collection === 'roles' ? { file: entry.file, field: [...entry.field, 'id'] } : { file: entry.file, line: 1, column: 1 };

function duplicateGaps(entries: readonly Entry[]): Misfit[] {
  const first = new Map<string, Place>();
  const found: Misfit[] = [];
  for (const entry of entries) {
    if (entry.collection !== 'reviews') continue;
    for (const [index, gap] of ((entry.data as { gaps?: readonly { id: string }[] }).gaps ?? []).entries()) {
      const at: Place = { file: entry.file, field: ['gaps', index, 'id'] };
      const other = first.get(gap.id.toLowerCase());
      if (!other) {
        first.set(gap.id.toLowerCase(), at);
        continue;
      }
      found.push({
        rule: 'content/duplicate-id',
        at,
        message: `\`${gap.id}\` is already the id of a gap in \`${other.file}\``,
        hint: 'give it an id of its own; to say that an old gap is back, list it under `recurs`',
        related: [{ at: other, message: 'first used here' }],
      });
    }
  }
  return found;
}

/** The way back from fields to places; a file's YAML is read for it once, and only when asked. */
function locator(texts: Draft['texts']): (place: Place) => Position {
  const finders = new Map<string, ReturnType<typeof finder>>();
  return (place) => {
    if ('line' in place) return { line: place.line, column: place.column };
    const text = texts.get(place.file);
    if (!text) return { line: 1, column: 1 };
    const find = finders.get(place.file) ?? finder(text.yaml, text.line);
    finders.set(place.file, find);
    return find(place.field, place.key);
  };
}
