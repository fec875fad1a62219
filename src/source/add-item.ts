import { isDeepStrictEqual } from 'node:util';
import { isMap, isScalar, isSeq, type Pair, parseDocument, YAMLMap, type YAMLSeq } from 'yaml';
import { splitFrontmatter } from './frontmatter.ts';

/** An item for a list of a file's frontmatter. */
export type Item = {
  /** The list, a field of the first level; it is begun where it is not there. */
  readonly list: string;
  readonly value: Readonly<Record<string, unknown>>;
  /** The item as lines of a block, for a list that is indented so far; and on one line, for a list in brackets. */
  readonly block: (indent: string) => readonly string[];
  readonly inline: string;
  /** A field that gives way where it holds this text, and whole lines that give way with it; a list that is begun stands in their place. */
  readonly instead?: { readonly field: string; readonly text: string; readonly lines: readonly string[] } | undefined;
};

/**
 * Add an item to a list in the frontmatter of a file. Everything else, comments and spacing included, stays as it was written.
 *
 * @returns `undefined` where the frontmatter cannot be read or the item would change something else
 */
export function addItem(text: string, item: Item): string | undefined {
  const parts = splitFrontmatter(text);
  if (!parts.ok) return undefined;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const before = read(parts.yaml);
  if (!before) return undefined;
  const { yaml, at } = cleared(parts.yaml, item, newline);
  const map = read(yaml) ?? (yaml.trim() === '' ? new YAMLMap() : undefined);
  const trimmed = map && listed(yaml, map, at, item, newline);
  const after = trimmed && read(trimmed)?.toJSON();
  if (!after || !isDeepStrictEqual(after, expected(before.toJSON(), item))) return undefined;
  const start = text.indexOf(newline) + newline.length;
  return text.slice(0, start) + trimmed + text.slice(start + parts.yaml.length);
}

function read(yaml: string): YAMLMap | undefined {
  const document = parseDocument(yaml, { version: '1.2', schema: 'core' });
  return document.errors.length === 0 && isMap(document.contents) ? (document.contents as YAMLMap) : undefined;
}

/** The text without what gives way, and the place of the first of it. */
function cleared(yaml: string, { instead, list }: Item, newline: string): { yaml: string; at: number | undefined } {
  let rest = yaml;
  let at: number | undefined;
  const cut = (start: number, end: number) => {
    at = Math.min(at ?? start, start);
    rest = rest.slice(0, start) + rest.slice(end);
  };
  const field = pairOf(read(yaml), instead?.field ?? '');
  if (!instead || !isScalar(field?.value) || field.value.value !== instead.text) return { yaml, at };
  for (const lines of instead.lines) {
    const text = lines.replaceAll('\n', newline) + newline;
    const start = `\n${rest}`.indexOf(`\n${text}`);
    if (start >= 0) cut(start, start + text.length);
  }
  const left = pairOf(read(rest), instead.field);
  if (left) cut(startOf(left), endOfLine(rest, endOf(left.value) - 1));
  return { yaml: rest, at: pairOf(read(rest), list) ? undefined : at };
}

function expected(before: Record<string, unknown>, { list, value, instead }: Item): Record<string, unknown> {
  const fields = { ...before, [list]: [...((before[list] as unknown[] | null | undefined) ?? []), value] };
  if (instead && before[instead.field] === instead.text) delete fields[instead.field];
  return fields;
}

function listed(yaml: string, map: YAMLMap, at: number | undefined, { list, block, inline }: Item, newline: string): string {
  const pair = pairOf(map, list);
  const lines = (indent: string) => block(indent).join(newline) + newline;
  if (!pair) return insert(yaml, at ?? yaml.length, `${list}:${newline}${lines('  ')}`, newline);
  if (!isSeq(pair.value)) return insert(yaml, endOfLine(yaml, endOf(pair.key)), lines('  '), newline);
  if (pair.value.flow) return intoBrackets(yaml, pair.value, inline, () => [startOf(pair), `${list}:${newline}${lines('  ')}`]);
  const first = pair.value.range?.[0] ?? 0;
  const indent = ' '.repeat(first - (yaml.lastIndexOf('\n', first - 1) + 1));
  return insert(yaml, endOfLine(yaml, endOf(pair.value.items.at(-1)) - 1), lines(indent), newline);
}

function intoBrackets(yaml: string, list: YAMLSeq, inline: string, instead: () => [number, string]): string {
  const close = (list.range?.[1] ?? 1) - 1;
  if (list.items.length) return `${yaml.slice(0, close).replace(/[\s,]*$/, '')}, ${inline}${yaml.slice(close)}`;
  const [start, text] = instead();
  return yaml.slice(0, start) + text + yaml.slice(endOfLine(yaml, close));
}

const pairOf = (map: YAMLMap | undefined, name: string): Pair | undefined =>
  map?.items.find(({ key }) => isScalar(key) && key.value === name);

type Ranged = { readonly range?: readonly [start: number, end: number, after: number] | null } | undefined | null;
const startOf = ({ key }: Pair): number => (key as Ranged)?.range?.[0] ?? 0;
const endOf = (node: unknown): number => (node as Ranged)?.range?.[1] ?? 1;

/** The offset after the line that holds an offset. */
function endOfLine(yaml: string, offset: number): number {
  const end = yaml.indexOf('\n', offset);
  return end < 0 ? yaml.length : end + 1;
}

const insert = (yaml: string, at: number, text: string, newline: string) => withNewline(yaml.slice(0, at), newline) + text + yaml.slice(at);

const withNewline = (text: string, newline: string) => (text === '' || text.endsWith('\n') ? text : text + newline);
