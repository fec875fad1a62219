import type { z } from 'zod';
import type { Field } from '../model/finding.ts';
import { nearest } from '../model/nearest.ts';
import { type Misreading, nameOf, type Raw } from './misreading.ts';
import { bare, describe, keysAt, schemaAt } from './schema-at.ts';
import { suggestion } from './suggestion.ts';
import { unknownKeys } from './unknown-keys.ts';

type Issue = z.core.$ZodIssue;

/**
 * Turn Zod's issues into sentences that an author can act on.
 *
 * @param zone IANA name of the zone in which times without an offset may be meant
 */
export function misreadings(schema: z.ZodType, issues: readonly Issue[], zone?: string): Misreading[] {
  const found = withoutForeign(issues.flatMap((issue) => read(schema, issue, [], zone)));
  const meant = new Set(found.flatMap(({ field, instead }) => (instead ? [[...field.slice(0, -1), instead].join('/')] : [])));
  const cut = new Set(found.flatMap((one) => (one.cut ? [one.field.join('/')] : [])));
  // A field that is missing because it was misspelt is one mistake, and so is a value of which a comma left the beginning.
  return found
    .filter((one) => !(one.missing && meant.has(one.field.join('/'))) && (one.cut || !cut.has(one.field.join('/'))))
    .map(({ instead: _, cut: __, ...misreading }) => misreading);
}

/** Of items that stand in the wrong list the first, and nothing of what they lack. */
function withoutForeign(found: readonly Raw[]): readonly Raw[] {
  const foreign = found.filter((one) => one.foreign).map(({ field }) => field);
  const isIn = (field: Field, outer: Field) => outer.every((part, index) => field[index] === part);
  const firsts = foreign.filter((field, place) => foreign.findIndex((other) => isIn(field, other.slice(0, -1))) === place);
  return found.filter((one) => (one.foreign ? firsts.includes(one.field) : !foreign.some((outer) => isIn(one.field, outer))));
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

function sentence(name: string, { message, input }: Issue): { message: string; hint?: string } {
  const written = `\`${typeof input === 'string' ? input : ''}\``;
  const head = message.startsWith(written) ? written : '';
  const [rest = '', ...hints] = message.slice(head.length).split('; ');
  const what = head + rest;
  const text = what.startsWith('is ') ? `\`${name}\` ${what}` : what.startsWith('`') ? `${name}: ${what}` : `\`${name}\`: ${what}`;
  return hints.length ? { message: text, hint: hints.join('; ') } : { message: text };
}

function wrongType(schema: z.ZodType, issue: Issue & { code: 'invalid_type' }, field: Field, name: string): Raw {
  if (issue.input === undefined) return { field, missing: true, message: `\`${name}\` is missing`, ...aside(describe(schema, field)) };
  const custom = issue.message.startsWith('Invalid input') ? undefined : sentence(name, issue);
  if (custom) return { field, ...custom };
  const what = field.length ? `\`${name}\`` : 'this';
  return {
    field,
    message: `${what} is ${kindOf(issue.input)}; ${nouns[issue.expected] ?? issue.expected} is expected`,
    hint: withNames(insteadOf(issue, isWhole(schemaAt(schema, field))), field.length ? keysAt(schema, field) : []),
  };
}

/** With the names of the fields that belong there. */
const withNames = (hint: string, names: readonly string[]) =>
  names.length ? `${hint}; known are ${names.map((name) => `\`${name}\``).join(', ')}` : hint;

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
  number: 'write a number',
  int: 'write a whole number',
  boolean: 'write `true` or `false`',
  array: 'write a list: `[a, b]`, or a line `- a` for each',
  object: 'write fields: `{ name: value }`, or a line `name: value` for each',
  record: 'write fields: `name: value`, a line each',
};

/** Whether a number of a schema has no decimals. */
const isWhole = (schema: z.ZodType | undefined) => bare(schema)?.def.format === 'safeint';

function insteadOf({ expected, input }: Issue & { code: 'invalid_type' }, whole: boolean): string {
  if ((expected === 'number' || expected === 'int') && typeof input === 'string')
    return `write ${whole ? numberMeant(input) : Number(input) ? 'the number without quotes' : 'a number, such as `20` or `1.5`'}`;
  if (expected === 'string' && Array.isArray(input)) return 'write one alone, without brackets or a dash';
  if (expected === 'array' && typeof input === 'string' && /^-[^\s-]/.test(input))
    return 'write a space after each dash: `- a`, a line each';
  if (expected === 'array' && typeof input === 'string' && /^[^:{}[\]\n]{1,60}$/.test(input)) return `write it as a list: \`[${input}]\``;
  return expectations[expected] ?? `write ${expected}`;
}

/** What to write instead of a text that was to be a whole number. */
function numberMeant(text: string): string {
  if (/^\d+$/.test(text)) return 'the number without quotes';
  const [number, ...others] = text.replace(/(?<=\d)[., '’\u00a0\u202f](?=\d{3}(?!\d))/g, '').match(/\d+/g) ?? [];
  return number && others.length === 0 ? `\`${number}\`, digits alone` : 'digits alone, such as `1200`';
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
