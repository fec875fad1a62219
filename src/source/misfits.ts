import type { z } from 'zod';
import type { Field } from '../model/finding.ts';
import { nearest } from '../model/nearest.ts';
import { describe, keysAt, schemaAt } from './schema-at.ts';
import { suggestion } from './suggestion.ts';

/** What does not fit a schema: the field, what is there, and what to write. */
export type Misreading = {
  readonly field: Field;
  /** Whether the name of the field is meant, not its value. */
  readonly key?: boolean;
  readonly missing?: boolean;
  readonly message: string;
  readonly hint?: string;
};

type Issue = z.core.$ZodIssue;
/** With what is needed to tell that two misreadings are one mistake. */
type Raw = Misreading & { readonly instead?: string };

/**
 * Turn Zod's issues into sentences that an author can act on.
 *
 * @param zone IANA name of the zone in which times without an offset may be meant
 */
export function misreadings(schema: z.ZodType, issues: readonly Issue[], zone?: string): Misreading[] {
  const found = issues.flatMap((issue) => read(schema, issue, [], zone));
  const meant = new Set(found.flatMap(({ field, instead }) => (instead ? [[...field.slice(0, -1), instead].join('/')] : [])));
  // A field that is missing because it was misspelt is one mistake.
  return found.filter(({ field, missing }) => !(missing && meant.has(field.join('/')))).map(({ instead: _, ...misreading }) => misreading);
}

function read(schema: z.ZodType, issue: Issue, before: Field, zone: string | undefined): Raw[] {
  const field = [...before, ...(issue.path as Field)];
  const name = nameOf(field);
  switch (issue.code) {
    case 'unrecognized_keys':
      return unknownKeys(schema, field, issue.keys, issue.input as Readonly<Record<string, unknown>>);
    case 'invalid_union':
      return (issue.errors[0] ?? []).flatMap((inner) => read(schema, inner as Issue, field, zone));
    case 'invalid_type':
      return [wrongType(schema, issue, field, name)];
    case 'invalid_value':
      return [oneOf(issue, field)];
    default:
      return [{ field, ...sentence(name, issue), ...suggestion(issue, schemaAt(schema, field), zone) }];
  }
}

function sentence(name: string, { message }: Issue): { message: string; hint?: string } {
  const [what = message, ...hints] = message.split('; ');
  const text = what.startsWith('is ') ? `\`${name}\` ${what}` : what.startsWith('`') ? `${name}: ${what}` : `\`${name}\`: ${what}`;
  return hints.length ? { message: text, hint: hints.join('; ') } : { message: text };
}

function unknownKeys(schema: z.ZodType, field: Field, keys: readonly string[], input: Readonly<Record<string, unknown>>): Raw[] {
  const names = keysAt(schema, field);
  const found = keys.map((key) => ({ key, ...meantBy(key, names), loose: input[key] === undefined }));
  const [text, ...more] = found.filter(({ instead, loose }) => loose && !instead);
  // Within braces a comma ends a text; what comes after it is taken for fields without a value, however many there are.
  const told = found.filter((one) => !more.includes(one));
  return told.map(({ key, hint, instead }) => ({
    ...(instead ? { instead } : {}),
    field: [...field, key],
    key: true,
    message: `\`${key}\` is not a field${field.length ? ` of \`${nameOf(field)}\`` : ''}`,
    hint: hint ?? (key === text?.key ? 'put text that holds a comma in quotes; delete the name of a field without a value' : listOf(names)),
  }));
}

/** The field that a wrong name was to be, and what to do. */
function meantBy(key: string, names: readonly string[]): { readonly instead?: string; readonly hint?: string } {
  const [, name = '', value = ''] = /^([\w-]+):(.+)$/.exec(key) ?? [];
  if (names.includes(name)) return { instead: name, hint: `a space is missing after the colon: write \`${name}: ${value}\`` };
  const visible = key.replace(/[^\x21-\x7e]/g, '');
  if (names.includes(visible)) return { instead: visible, hint: `a character that nobody sees stands in it; type \`${visible}\` anew` };
  const near = nearest(key, names);
  return near ? { instead: near, hint: `did you mean \`${near}\`?` } : {};
}

const listOf = (names: readonly string[]) => (names.length ? `known are ${names.map((name) => `\`${name}\``).join(', ')}` : 'delete it');

function wrongType(schema: z.ZodType, issue: Issue & { code: 'invalid_type' }, field: Field, name: string): Raw {
  if (issue.input === undefined) return { field, missing: true, message: `\`${name}\` is missing`, ...aside(describe(schema, field)) };
  const custom = issue.message.startsWith('Invalid input') ? undefined : sentence(name, issue);
  if (custom) return { field, ...custom };
  const what = field.length ? `\`${name}\`` : 'this';
  return {
    field,
    message: `${what} is ${kindOf(issue.input)}; ${nouns[issue.expected] ?? issue.expected} is expected`,
    hint: insteadOf(issue),
  };
}

const nouns: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: '`true` or `false`',
  array: 'a list',
  object: 'a mapping',
  record: 'a mapping',
};
const expectations: Readonly<Record<string, string>> = {
  string: 'put it in quotes if it is text',
  number: 'write a number without quotes',
  int: 'write a whole number without quotes',
  boolean: 'write `true` or `false`',
  array: 'write a list: `[a, b]`, or a line `- a` for each',
  object: 'write fields: `{ name: value }`, or a line `name: value` for each',
  record: 'write fields: `name: value`, a line each',
};

function insteadOf({ expected, input }: Issue & { code: 'invalid_type' }): string {
  if (expected === 'string' && Array.isArray(input)) return 'write one alone, without brackets or a dash';
  if (expected === 'array' && typeof input === 'string' && /^[^:{}[\]\n]{1,60}$/.test(input)) return `write it as a list: \`[${input}]\``;
  return expectations[expected] ?? `write ${expected}`;
}

const aside = (hint: string | undefined) =>
  hint ? { hint: `it says: ${hint.replace(/^[A-Z](?![A-Z])/, (first) => first.toLowerCase()).replace(/\.$/, '')}` } : {};

function kindOf(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  return typeof value === 'string' ? 'text' : `the ${typeof value} \`${String(value)}\``;
}

function oneOf(issue: Issue & { code: 'invalid_value' }, field: Field): Raw {
  const values = issue.values.map(String);
  if (issue.input === undefined)
    return {
      field,
      missing: true,
      message: `\`${nameOf(field)}\` is missing`,
      hint: `write one of ${values.map((value) => `\`${value}\``).join(', ')}`,
    };
  const written = typeof issue.input === 'object' ? kindOf(issue.input) : `\`${String(issue.input)}\``;
  const near = typeof issue.input === 'string' ? nearest(issue.input, values) : undefined;
  const all = values.length > 12 ? `${values.slice(0, 12).join('`, `')}\`, …` : `${values.join('`, `')}\``;
  return {
    field,
    message: `\`${nameOf(field)}\` is ${written}, which is none of \`${all}`,
    hint: near ? `did you mean \`${near}\`?` : `write one of \`${all}`,
  };
}

const nameOf = (field: Field) => String(field.filter((part) => typeof part === 'string').at(-1) ?? 'entry');
