import type { z } from 'zod';
import type { Field } from '../model/finding.ts';
import { durationMeant } from '../model/meant.ts';
import { nearest } from '../model/nearest.ts';
import { nameOf, type Raw } from './misreading.ts';
import { keysAt } from './schema-at.ts';

/**
 * What is said of names that are no fields, with the ones that were meant.
 *
 * @param input the fields as they were written
 */
export function unknownKeys(schema: z.ZodType, field: Field, keys: readonly string[], input: Readonly<Record<string, unknown>>): Raw[] {
  const names = keysAt(schema, field);
  const cut = keys.flatMap((key) => cutNumber(field, key, input));
  if (cut.length === keys.length) return cut;
  const found = keys.map((key) => ({ key, ...meantBy(key, names, keysAt(schema, [])), loose: input[key] === undefined }));
  if (field.length && keys.length > 1 && keys.length === Object.keys(input).length && !found.some(({ instead }) => instead)) {
    const message = `\`${keys.join('`, `')}\` are no fields of \`${nameOf(field)}\``;
    return [{ field, foreign: true, message, hint: `look whether they are indented below the right field; ${listOf(names)}` }];
  }
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

/** A number with a comma in it, within braces: the comma ends it, and what follows is taken for a name. */
function cutNumber(field: Field, key: string, input: Readonly<Record<string, unknown>>): Raw[] {
  const name = nameBefore(key, input);
  const begun = input[name];
  if (input[key] !== undefined || typeof begun !== 'number' || !/^\d/.test(key)) return [];
  const meant = /^\d{3}$/.test(key) ? `${begun}${key}` : durationMeant(`${begun},${key}`);
  if (!meant) return [];
  return [
    {
      field: [...field, name],
      cut: true,
      message: `\`${name}\` ends at the comma in \`${begun},${key}\``,
      hint: `write \`${name}: ${meant}\``,
    },
  ];
}

/** The name before another one; a whole number comes first among names wherever it stands, so that it follows the one that has a number. */
function nameBefore(key: string, input: Readonly<Record<string, unknown>>): string {
  const names = Object.keys(input);
  if (!/^(?:0|[1-9]\d*)$/.test(key)) return names[names.indexOf(key) - 1] ?? '';
  const [name = '', ...others] = names.filter((one) => typeof input[one] === 'number');
  return others.length === 0 ? name : '';
}

/** The field that a wrong name was to be, and what to do. */
function meantBy(key: string, names: readonly string[], outer: readonly string[]): { readonly instead?: string; readonly hint?: string } {
  const [, name = '', value = ''] = /^([\w-]+):(.+)$/.exec(key) ?? [];
  if (names.includes(name)) return { instead: name, hint: `a space is missing after the colon: write \`${name}: ${value}\`` };
  const visible = key.replace(/[^\x21-\x7e]/g, '');
  if (names.includes(visible)) return { instead: visible, hint: `a character that nobody sees stands in it; type \`${visible}\` anew` };
  const near = nearest(key, names);
  if (!near && outer.includes(key)) return { hint: `begin \`${key}\` in the first column: it is a field of the whole entry` };
  return near ? { instead: near, hint: `did you mean \`${near}\`?` } : {};
}

const listOf = (names: readonly string[]) => (names.length ? `known are ${names.map((name) => `\`${name}\``).join(', ')}` : 'delete it');
