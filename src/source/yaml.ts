import { CORE_SCHEMA, load } from 'js-yaml';
import { isAlias, LineCounter, parseDocument, visit } from 'yaml';

/** A place in a file; lines and columns begin at 1. */
export type Position = { readonly line: number; readonly column: number };

/** Something wrong with the YAML itself. */
export type YamlProblem = Position & { readonly message: string; readonly hint?: string };

/** What a YAML text says, or what is wrong with it. */
export type YamlResult = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problems: readonly YamlProblem[] };

/** How deep mappings and lists may lie in each other. */
export const deepest = 50;

/**
 * Read YAML 1.2 (core schema). Plain texts go the quick way; whatever it refuses or might take too easily
 * (anchors, aliases, tags, deep nesting) is read again by the parser that knows positions.
 *
 * @param firstLine the line of the file on which `source` begins
 */
export function readYaml(source: string, firstLine: number): YamlResult {
  if (!isSuspicious(source)) {
    try {
      return { ok: true, value: load(source, { schema: CORE_SCHEMA }) };
    } catch {
      // The slow way says what is wrong, and where.
    }
  }
  return readSlowly(source, firstLine);
}

/** Signs one by one: a single expression of them all takes six times as long. */
const isSuspicious = (source: string): boolean =>
  /[&*!]/.test(source) || /[[{](?:\s*[[{]){20}/.test(source) || source.includes(dashes) || `\n${source}`.includes(indent);

const dashes = '- '.repeat(20);
const indent = `\n${' '.repeat(100)}`;

function readSlowly(source: string, firstLine: number): YamlResult {
  if (tooDeep(source)) {
    return { ok: false, problems: [{ line: firstLine, column: 1, message: `is nested deeper than ${deepest} levels` }] };
  }
  const { document, at } = open(source, firstLine);
  const problems: YamlProblem[] = [...document.errors, ...document.warnings].map(({ message, code, pos }) => ({
    ...at(pos[0]),
    ...explain(code, message, source, pos[0]),
  }));
  const linked = firstAnchor(document, source);
  if (linked !== undefined) problems.push({ ...at(linked), ...noAlias });
  const tagged = firstTag(document);
  if (tagged !== undefined) problems.push({ ...at(tagged), ...noTag });
  if (problems.length) return { ok: false, problems };
  try {
    return { ok: true, value: document.toJS({ maxAliasCount: 0 }) };
  } catch (error) {
    return { ok: false, problems: [{ line: firstLine, column: 1, message: String((error as Error).message) }] };
  }
}

/** Where the first anchor or alias stands, if there is one. */
function firstAnchor(document: ReturnType<typeof parseDocument>, source: string): number | undefined {
  let first: number | undefined;
  visit(document, {
    Node: (_, node) => {
      const start = node.range?.[0] ?? 0;
      if (isAlias(node)) first = start;
      else if ('anchor' in node && node.anchor) first = Math.max(0, source.lastIndexOf(`&${node.anchor}`, start));
      else return undefined;
      return visit.BREAK;
    },
  });
  return first;
}

/** Where the first value stands that is marked as something else than text, numbers, lists and mappings. */
function firstTag(document: ReturnType<typeof parseDocument>): number | undefined {
  let first: number | undefined;
  visit(document, {
    Node: (_, node) => {
      if (!('tag' in node) || !node.tag || /^tag:yaml\.org,2002:(?:str|int|float|bool|null|map|seq)$/.test(node.tag)) return undefined;
      first = node.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return first;
}

const noTag = {
  message: 'tags such as `!!binary` are not read',
  hint: 'write the value as text, or put it in quotes where it begins with `!`',
};

const noAlias = {
  message: 'anchors (`&`) and aliases (`*`) are not read',
  hint: 'write the value out; put text that begins with `&` or `*` in quotes',
};

/** Brackets and indents alone, before any parser is asked: parsers recurse. */
function tooDeep(source: string): boolean {
  let depth = 0;
  for (const character of source) {
    if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth = Math.max(0, depth - 1);
    if (depth > deepest) return true;
  }
  return /^(?:[ -]{2}){100}/m.test(source);
}

function explain(code: string, message: string, source: string, offset: number): { message: string; hint?: string } {
  const first = message.split('\n')[0]?.replace(/\.$/, '') ?? message;
  const line = source.slice(source.lastIndexOf('\n', offset - 1) + 1).split('\n')[0] ?? '';
  if (code === 'DUPLICATE_KEY') return { message: 'the key stands twice in one mapping', hint: 'keep one of the two' };
  if (code === 'TAB_AS_INDENT' || /^\s*\t/.test(line)) return { message: 'a tab stands in the indent', hint: 'indent with spaces' };
  if (code === 'BLOCK_AS_IMPLICIT_KEY' || /Nested mappings are not allowed/.test(first) || code === 'MULTILINE_IMPLICIT_KEY') {
    return { message: `is not YAML: ${lower(first)}`, hint: 'put text that holds a colon and a space in quotes' };
  }
  return { message: `is not YAML: ${lower(first)}`, hint: 'check quotes, colons, brackets and the indent' };
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

function open(source: string, firstLine: number) {
  const lines = new LineCounter();
  const document = parseDocument(source, {
    lineCounter: lines,
    version: '1.2',
    schema: 'core',
    uniqueKeys: true,
    prettyErrors: false,
    logLevel: 'error',
  });
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(Math.min(offset, source.length));
    return { line: line + firstLine - 1, column: col };
  };
  return { document, at };
}
