import type { z } from 'zod';
import { schemas } from '../model/collections.ts';
import { Settings } from '../model/settings.ts';
import { text } from '../model/values.ts';
import { bare } from './schema-at.ts';

let fields: ReadonlyMap<string, readonly z.ZodType[]> | undefined;

/** The fields of a plan by their names; worked out when a mistake is first to be explained. */
function fieldsOf(): ReadonlyMap<string, readonly z.ZodType[]> {
  fields ??= new Map(
    [...Map.groupBy([...Object.values(schemas), Settings].flatMap(fieldsIn), ([name]) => name)].map(([name, own]) => [
      name,
      own.map(([, schema]) => schema),
    ]),
  );
  return fields;
}

/** Whether a word is the name of a field somewhere in a plan. */
export const isFieldName = (word: string): boolean => fieldsOf().has(word);

/** Whether a field of this name holds what people write in their own words, wherever it stands. */
export const isProse = (name: string): boolean => {
  const own = fieldsOf().get(name) ?? [];
  return own.length > 0 && own.every((schema) => checkOf(schema) === checkOf(text));
};

/** What makes a schema that of text: wrappers and descriptions keep it. */
const checkOf = (schema: z.ZodType) => bare(schema)?.def.checks?.[0];

function fieldsIn(schema: z.ZodType): [string, z.ZodType][] {
  const { shape = {}, element, valueType } = bare(schema)?.def ?? {};
  const inner = [...Object.values(shape), element, valueType].filter((one) => one !== undefined);
  return [...Object.entries(shape), ...inner.flatMap(fieldsIn)];
}
