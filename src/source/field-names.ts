import type { z } from 'zod';
import { schemas } from '../model/collections.ts';
import { Settings } from '../model/settings.ts';
import { bare } from './schema-at.ts';

let names: ReadonlySet<string> | undefined;

/** Whether a word is the name of a field somewhere in a plan; worked out when a mistake is first to be explained. */
export function isFieldName(word: string): boolean {
  names ??= new Set([...Object.values(schemas), Settings].flatMap(namesIn));
  return names.has(word);
}

function namesIn(schema: z.ZodType): string[] {
  const { shape = {}, element, valueType } = bare(schema)?.def ?? {};
  const inner = [...Object.values(shape), element, valueType].filter((one) => one !== undefined);
  return [...Object.keys(shape), ...inner.flatMap(namesIn)];
}
