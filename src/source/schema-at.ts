import type { z } from 'zod';
import type { Field } from '../model/finding.ts';

/** The schema of a field, by its way through mappings and lists. */
export function schemaAt(schema: z.ZodType, field: Field): z.ZodType | undefined {
  return field.reduce<z.ZodType | undefined>((at, part) => {
    const def = bare(at)?.def;
    return typeof part === 'number' ? def?.element : (def?.shape?.[part] ?? def?.valueType);
  }, schema);
}

/** Names of the fields that a mapping may have. */
export const keysAt = (schema: z.ZodType, field: Field): string[] => Object.keys(bare(schemaAt(schema, field))?.def.shape ?? {});

/** What is said of a field to authors. */
export const describe = (schema: z.ZodType, field: Field): string | undefined => schemaAt(schema, field)?.description;

type Definition = {
  def: {
    type: string;
    innerType?: z.ZodType;
    element?: z.ZodType;
    shape?: Record<string, z.ZodType>;
    in?: z.ZodType;
    out?: z.ZodType;
    valueType?: z.ZodType;
    checks?: readonly unknown[];
    format?: string;
  };
};

/** The schema without its wrappers: optional, default, preprocessing. */
export function bare(schema: z.ZodType | undefined): (z.ZodType & Definition) | undefined {
  const { def } = (schema ?? {}) as Partial<Definition>;
  if (!def) return undefined;
  if (def.innerType) return bare(def.innerType);
  if (def.type === 'pipe') return bare((def.in as Partial<Definition> | undefined)?.def?.type === 'transform' ? def.out : def.in);
  return schema as z.ZodType & Definition;
}
