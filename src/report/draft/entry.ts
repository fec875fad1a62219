import { type CollectionName, schemas } from '../../model/collections.ts';
import { plain } from '../escape.ts';
import { examples } from './examples.ts';
import { type Fields, field, type Written } from './yaml.ts';

/** Lines of advice to put below some fields of a new entry. */
export type Advice = Readonly<Record<string, readonly string[]>>;

/**
 * The text of a new entry: its fields in the order of the schema, each with what it means; fields that it does not have stand in
 * comments, ready to be filled in.
 */
export function entryText(collection: CollectionName, fields: Fields, body: string, advice: Advice = {}): string {
  const lines = Object.keys(schemas[collection].shape).flatMap((name) => [
    ...fieldLines(collection, name, fields[name]),
    ...(advice[name] ?? []).map((line) => `# ${line}`),
  ]);
  return `---\n${lines.join('\n')}\n---\n\n${body.trim()}\n`;
}

/** The lines of one field of a new entry; in comments where it has no value yet. */
export function fieldLines(collection: CollectionName, name: string, value?: Written): readonly string[] {
  const shape: Readonly<Record<string, { readonly description?: string | undefined }>> = schemas[collection].shape;
  const meaning = plain(shape[name]?.description ?? '');
  if (value !== undefined) return withMeaning(field(name, value), meaning, column);
  const example = examples[collection]?.[name];
  return withMeaning([`${name}:`, ...(example ?? [])], meaning, column - 2).map((line) => `# ${line}`);
}

const column = 44;

/** What a field means stands behind its first line, or above it where that line is long. */
function withMeaning([first = '', ...others]: readonly string[], meaning: string, width: number): readonly string[] {
  if (!meaning) return [first, ...others];
  return first.length < width ? [`${first.padEnd(width)}# ${meaning}`, ...others] : [`# ${meaning}`, first, ...others];
}
