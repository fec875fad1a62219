import type { z } from 'zod';
import type { CollectionName } from '../model/collections.ts';
import type { Field } from '../model/finding.ts';
import type { Entry, Misfit } from '../model/plan.ts';
import { positionsIn } from '../model/positions.ts';
import { type Requirement, requirements } from '../model/requirements.ts';
import { addAll } from './add-all.ts';
import { hasNull, withoutNames, withoutNulls } from './blanks.ts';
import { conflictsIn, leftOver } from './conflicts.ts';
import { cutTexts } from './cut-text.ts';
import { misreadings } from './misfits.ts';
import type { Misreading } from './misreading.ts';
import { decode } from './text.ts';
import type { SourceFile } from './tree.ts';
import { readYaml } from './yaml.ts';

/** What has been read of a content folder so far. */
export type Draft = {
  readonly entries: Entry[];
  readonly misfits: Misfit[];
  /** Keys of what is there but cannot be read: `systems/payments`, `gaps/G-1`. */
  readonly broken: string[];
  /** Of these, what could be read all the same. */
  readonly damaged: Entry[];
  /** Every file of the folder. */
  files?: ReadonlySet<string>;
  /** The time zone of the plan, once plan.yaml was read. */
  zone?: string;
  /** Files with a merge conflict that is not settled: what they hold is not what is meant. */
  readonly conflicted: Set<string>;
  /** The text of each file. */
  readonly texts: Map<string, string>;
  /** The YAML of each file, and the line on which it begins. */
  readonly yaml: Map<string, { readonly yaml: string; readonly line: number; readonly moved?: ReadonlyMap<number, number> | undefined }>;
};

/** A draft of which nothing has been read. */
export const emptyDraft = (): Draft => ({
  entries: [],
  misfits: [],
  broken: [],
  damaged: [],
  conflicted: new Set(),
  texts: new Map(),
  yaml: new Map(),
});

/** The text of a file; `undefined` where it is none, which is then a misfit. */
export function textOf({ file, bytes = new Uint8Array() }: SourceFile, draft: Draft): string | undefined {
  const decoded = decode(bytes);
  if (decoded.ok) {
    draft.texts.set(file, decoded.text);
    const { at, strays, ours, others } = conflictsIn(decoded.text, file.endsWith('.yaml'));
    for (const place of at) draft.misfits.push({ rule: 'content/syntax', at: { file, ...place }, ...unsettled });
    for (const place of strays) draft.misfits.push({ rule: 'content/syntax', at: { file, ...place }, ...leftOver });
    if (at.length + strays.length > 0) draft.conflicted.add(file);
    addAll(draft.broken, keysIn(file, others));
    return ours;
  }
  const { message, hint, line, column } = decoded;
  draft.misfits.push({ rule: 'content/syntax', at: { file, line, column }, message, hint });
  return undefined;
}

const unsettled = {
  message: 'a merge conflict is not settled: two versions stand side by side',
  hint: 'keep what is right of both, and delete the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`',
};

/** The value of a file that is YAML as a whole; `undefined` where it is none, which is then a misfit. */
export function yamlFile(file: SourceFile, draft: Draft): ReadFields | undefined {
  const text = textOf(file, draft);
  return text === undefined ? undefined : yamlOf(text, 1, file.file, draft);
}

/** Fields as they were read: all of them, or what is left of them where the YAML has mistakes. */
export type ReadFields = {
  readonly whole: boolean;
  /** Whether some of them have no value. */
  readonly blanks: boolean;
  readonly value: unknown;
};

/** The value of a YAML text that begins on `line` of a file; each mistake in the YAML is a misfit. */
export function yamlOf(yaml: string, line: number, file: string, draft: Draft): ReadFields {
  const result = readYaml(yaml, line);
  draft.yaml.set(file, { line, ...(result.ok ? { yaml } : { yaml: result.rest, moved: result.moved }) });
  const blanks = hasNull(result.value);
  const fields = { blanks, value: blanks ? withoutNulls(result.value) : result.value };
  if (result.ok) {
    const positionOf = positionsIn(yaml);
    for (const { offset, message, hint } of cutTexts(yaml)) {
      const { line: at, column } = positionOf(offset);
      draft.misfits.push({ rule: 'content/markup', at: { file, line: at + line - 1, column }, message, hint });
    }
    return { whole: !draft.conflicted.has(file), ...fields };
  }
  for (const { message, hint, line: at, column } of result.problems) {
    draft.misfits.push({ rule: 'content/syntax', at: { file, line: at, column }, message, ...(hint ? { hint } : {}) });
  }
  return { whole: false, ...fields };
}

/**
 * Fields as their schema has them; `undefined` where they do not fit, and each misfit is noted. Of fields that are not whole, nothing
 * is said to be missing.
 */
export function fitted<S extends z.ZodType>(
  schema: S,
  { whole, blanks, value }: ReadFields,
  base: { readonly file: string; readonly field: Field },
  draft: Draft,
  collection?: CollectionName,
): z.output<S> | undefined {
  const result = schema.safeParse(value, { reportInput: true });
  const wrong = result.success ? [] : misreadings(schema, result.error.issues, draft.zone).filter(({ missing }) => whole || !missing);
  const foreign = wrong.some((one) => one.foreign);
  const lacking = whole && !foreign ? lacks(collection, value) : [];
  for (const { field, key, message, hint } of [...wrong, ...lacking] as readonly Misreading[]) {
    draft.misfits.push({
      rule: 'content/schema',
      at: { file: base.file, field: [...base.field, ...field], ...(key ? { key } : {}) },
      message,
      ...(hint ? { hint } : {}),
    });
  }
  if (!result.success || !whole || lacking.length > 0) return undefined;
  return blanks ? withoutNames(result.data) : result.data;
}

/** Of fields with mistakes those that fit, each by itself. */
export function fittingOf<S extends z.ZodObject>(schema: S, fields: unknown): Partial<z.output<S>> {
  if (typeof fields !== 'object' || fields === null) return {};
  const kept = Object.entries(fields).flatMap(([key, value]) => {
    const result = value !== undefined && Object.hasOwn(schema.shape, key) ? (schema.shape[key] as z.ZodType).safeParse(value) : undefined;
    return result?.success ? [[key, result.data]] : [];
  });
  return Object.fromEntries(kept) as Partial<z.output<S>>;
}

function lacks(collection: CollectionName | undefined, fields: unknown): Requirement[] {
  if (typeof fields !== 'object' || fields === null || !collection || !(collection in requirements)) return [];
  return [...requirements[collection as keyof typeof requirements](fields as never)];
}

/** Keys of the roles or gaps that a text may hold which is not read: a part of `roles.yaml`, or of a review. */
export function keysIn(file: string, text: string): string[] {
  const kind = file === 'roles.yaml' ? 'roles' : file.startsWith('reviews/') ? 'gaps' : undefined;
  return kind ? [...text.matchAll(/\bid\b\s*(?:[:=：]\s*)?["']?([\w.-]+)/gi)].map(([, id = '']) => `${kind}/${id}`) : [];
}
