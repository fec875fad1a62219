import { z } from 'zod';
import { answers } from './assessment.ts';
import { type CollectionName, schemas } from './collections.ts';
import { common, type ReferenceTarget } from './common.ts';
import { levels, neverOff, Settings } from './settings.ts';
import { System } from './system.ts';

/** A JSON Schema, draft 7: the form that editors read. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** What exists, to be offered where it can be named. */
export type Known = Readonly<Partial<Record<ReferenceTarget | 'tier' | 'audience' | 'rule', readonly string[]>>>;

/** The names of the schemas: a collection each, `roles` for the list in roles.yaml, and `plan` for plan.yaml. */
export type SchemaName = CollectionName | 'plan';

/**
 * The schemas for editors, made from those that the checks use: what fields there are, what they mean and what may stand in them.
 *
 * @param known ids that are offered where an entry can be named; others are still accepted, because the check knows better
 */
export function editorSchemas(known: Known = {}): Readonly<Record<SchemaName, JsonSchema>> {
  const made = Object.entries({ ...schemas, plan: Settings }).map(([name, schema]) => [name, convert(schema, known)] as const);
  return Object.fromEntries(made.map(([name, schema]) => [name, name === 'roles' ? listOf(schema) : schema])) as Record<
    SchemaName,
    JsonSchema
  >;
}

const listOf = ({ $schema, ...items }: JsonSchema): JsonSchema => ({ $schema, type: 'array', items });

function convert(schema: z.ZodType, known: Known): JsonSchema {
  return z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-07',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const own = rewritten(zodSchema as unknown as z.ZodType, jsonSchema as Record<string, unknown>, known);
      if (own) Object.assign(empty(jsonSchema as Record<string, unknown>), own);
    },
  }) as JsonSchema;
}

function empty(schema: Record<string, unknown>): Record<string, unknown> {
  for (const key of Object.keys(schema)) delete schema[key];
  return schema;
}

/** What replaces a part of a schema, where the plain conversion says too little. */
function rewritten(schema: z.ZodType, { description, ...made }: Record<string, unknown>, known: Known): JsonSchema | undefined {
  const about = description === undefined ? {} : { description };
  const to = (made.reference as ReferenceTarget | undefined) ?? byMeaning.get(description);
  if (to) return { ...named(known[to], made.pattern), ...about };
  if (schema === Settings.shape.checks) return { ...withRules(made, known.rule ?? []), ...about };
  return preprocessed(schema, known, about);
}

/** Fields that name a tier or an audience of plan.yaml, which are no entries. */
const byMeaning = new Map<unknown, 'tier' | 'audience'>([
  [System.shape.tier.description, 'tier'],
  [common.audience.description, 'audience'],
]);

/** Levels of a rule that cannot be switched off. */
const heard: JsonSchema = { type: 'string', enum: levels.filter((level) => level !== 'off') };

const withRules = (made: JsonSchema, rules: readonly string[]): JsonSchema => ({
  ...made,
  properties: Object.fromEntries(rules.map((rule) => [rule, neverOff.includes(rule) ? heard : made.additionalProperties])),
});

const named = (ids: readonly string[] | undefined, pattern: unknown): JsonSchema => {
  const any = { type: 'string', ...(typeof pattern === 'string' ? { pattern } : {}) };
  return ids?.length ? { anyOf: [{ type: 'string', enum: ids }, any] } : any;
};

/** A value that is brought into its long form before it is checked: both forms are fine, and an answer may be one word. */
function preprocessed(schema: z.ZodType, known: Known, about: JsonSchema): JsonSchema | undefined {
  const { in: before, out } = schema.def as unknown as { in?: z.ZodType; out: z.ZodType };
  if (before?.def.type !== 'transform') return undefined;
  const { $schema: _, additionalProperties, ...long } = convert(out, known);
  const isAnswer = 'answer' in ((long.properties ?? {}) as object);
  // Questions may also stand without their area, so unknown names are left to the check.
  if (!isAnswer) return { ...long, ...about };
  return {
    anyOf: [
      { type: 'string', enum: answers },
      { ...long, additionalProperties },
    ],
    ...about,
  };
}
