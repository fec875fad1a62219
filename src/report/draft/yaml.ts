import { plain } from '../escape.ts';

/** A value as a person writes it in YAML: lists of words on one line, lists of entries a line or a block each. */
export type Written = string | number | boolean | readonly Written[] | Fields;

/** Fields with their values; one without a value is left out. */
export type Fields = { readonly [name: string]: Written | undefined };

const widest = 132;
const safe = /^[\p{L}][\p{L}\p{N} _.,;/()'’“”+–-]*$/u;
/** Ids, versions, days, instants and durations. */
const bare = /^[\p{L}\p{N}][\p{L}\p{N}_./+-]*(?::\d{2}[\p{L}\p{N}+:-]*)?$/u;
const words = /^(?:true|false|null|~|y|n|yes|no|on|off|\d+(?:\.\d*)?(?:e[+-]?\d+)?|0[xob][\da-f]+|[+-]?\.(?:inf|nan))$/i;

/** One value on one line: quoted where YAML would read it as something else. Yes and no are words in YAML 1.2, and quoted all the same. */
function scalar(value: string | number | boolean, flow = false): string {
  if (typeof value !== 'string') return String(value);
  const text = plain(value).trim();
  const open = (safe.test(text) || bare.test(text)) && !words.test(text) && !(flow && text.includes(','));
  return open ? text : JSON.stringify(text);
}

/** A value on one line. */
export function inline(value: Written): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (typeof value !== 'object') return scalar(value, true);
  return `{ ${pairs(value as Fields)
    .map(([name, one]) => `${name}: ${inline(one)}`)
    .join(', ')} }`;
}

/** A field of a block: its name and value, over as many lines as it needs. */
export function field(name: string, value: Written, indent = ''): readonly string[] {
  if (typeof value !== 'object') return [`${indent}${name}: ${scalar(value)}`];
  if (!Array.isArray(value))
    return [`${indent}${name}:`, ...pairs(value as Fields).flatMap(([key, one]) => field(key, one, `${indent}  `))];
  const short = `${indent}${name}: ${inline(value)}`;
  if (value.every((one) => typeof one !== 'object') && short.length <= widest) return [short];
  return [`${indent}${name}:`, ...value.flatMap((one) => item(one as Written, `${indent}  `))];
}

/** An item of a list: on one line where it fits, else a field a line. */
function item(value: Written, indent: string): readonly string[] {
  const line = `${indent}- ${inline(value)}`;
  return typeof value !== 'object' || Array.isArray(value) || line.length <= widest ? [line] : block(value as Fields, indent);
}

/** An item of a list with a field a line. */
export const block = (value: Fields, indent: string): readonly string[] =>
  pairs(value)
    .flatMap(([name, one]) => field(name, one, `${indent}  `))
    .map((text, index) => (index === 0 ? `${indent}- ${text.trimStart()}` : text));

const pairs = (value: Fields) => Object.entries(value).filter((pair): pair is [string, Written] => pair[1] !== undefined);
