import type { z } from 'zod';
import type { CollectionName } from '../model/collections.ts';
import type { Field } from '../model/finding.ts';
import type { Entry, Misfit } from '../model/plan.ts';
import { type Requirement, requirements } from '../model/requirements.ts';
import { misreadings } from './misfits.ts';
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
  /** The text of each file. */
  readonly texts: Map<string, string>;
  /** The YAML of each file, and the line on which it begins. */
  readonly yaml: Map<string, { readonly yaml: string; readonly line: number }>;
};

/** A draft of which nothing has been read. */
export const emptyDraft = (): Draft => ({ entries: [], misfits: [], broken: [], damaged: [], texts: new Map(), yaml: new Map() });

/** The text of a file; `undefined` where it is none, which is then a misfit. */
export function textOf({ file, bytes = new Uint8Array() }: SourceFile, draft: Draft): string | undefined {
  const decoded = decode(bytes);
  if (decoded.ok) {
    draft.texts.set(file, decoded.text);
    return decoded.text;
  }
  const { message, hint, line, column } = decoded;
  draft.misfits.push({ rule: 'content/syntax', at: { file, line, column }, message, hint });
  return undefined;
}

/** The value of a file that is YAML as a whole; `undefined` where it is none, which is then a misfit. */
export function yamlFile(file: SourceFile, draft: Draft): unknown {
  const text = textOf(file, draft);
  return text === undefined ? undefined : yamlOf(text, 1, file.file, draft).value;
}

/** The value of a YAML text that begins on `line` of a file; where it is not YAML, that is a misfit. */
export function yamlOf(yaml: string, line: number, file: string, draft: Draft): { readonly read: boolean; readonly value?: unknown } {
  draft.yaml.set(file, { yaml, line });
  const result = readYaml(yaml, line);
  if (result.ok) return { read: true, value: hasNull(result.value) ? withoutNulls(result.value) : result.value };
  for (const { message, hint, line: at, column } of result.problems) {
    draft.misfits.push({ rule: 'content/syntax', at: { file, line: at, column }, message, ...(hint ? { hint } : {}) });
  }
  return { read: false };
}

/** Whether a field somewhere in a value has none itself; most files have no such field, and need no copy. */
function hasNull(value: unknown): boolean {
  if (typeof value !== 'object') return false;
  if (value === null) return true;
  if (Array.isArray(value)) return value.some(hasNull);
  for (const key in value) if (hasNull((value as Record<string, unknown>)[key])) return true;
  return false;
}

/** A field without a value, `due:`, is a field that is not there. */
function withoutNulls(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withoutNulls);
  const kept: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) if (inner !== null) setField(kept, key, withoutNulls(inner));
  return kept;
}

/** A field may be called `__proto__`, and is a field then. */
function setField(fields: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__') Object.defineProperty(fields, key, { value, enumerable: true, configurable: true, writable: true });
  else fields[key] = value;
}

/** Fields as their schema has them; `undefined` where they do not fit, and each misfit is noted. */
export function fitted<S extends z.ZodType>(
  schema: S,
  fields: unknown,
  base: { readonly file: string; readonly field: Field },
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

/** Of fields with mistakes those that fit, each by itself. */
export function fittingOf<S extends z.ZodObject>(schema: S, fields: unknown): Partial<z.output<S>> {
  if (typeof fields !== 'object' || fields === null) return {};
  const kept = Object.entries(fields).flatMap(([key, value]) => {
    const result = Object.hasOwn(schema.shape, key) ? (schema.shape[key] as z.ZodType).safeParse(value) : undefined;
    return result?.success ? [[key, result.data]] : [];
  });
  return Object.fromEntries(kept) as Partial<z.output<S>>;
}

function lacks(collection: CollectionName | undefined, fields: unknown): Requirement[] {
  if (typeof fields !== 'object' || fields === null || !collection || !(collection in requirements)) return [];
  return [...requirements[collection as keyof typeof requirements](fields as never)];
}
