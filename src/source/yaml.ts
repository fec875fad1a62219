import { CORE_SCHEMA, load } from 'js-yaml';
import { positionAt } from './text.ts';
import { mistakesIn } from './yaml-mistakes.ts';

/** A place in a file; lines and columns begin at 1. */
export type Position = { readonly line: number; readonly column: number };

/** Something wrong with the YAML itself. */
export type YamlProblem = Position & { readonly message: string; readonly hint?: string };

/** What a YAML text says, or what is wrong with it. */
export type YamlResult =
  | { readonly ok: true; readonly value: unknown }
  | {
      readonly ok: false;
      readonly problems: readonly YamlProblem[];
      /** The text with blanks where the mistakes are; what it says is of use to find other mistakes, and for nothing else. */
      readonly rest: string;
      readonly value?: unknown;
    };

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
    return { ok: false, problems: [{ line: firstLine, column: 1, message: `is nested deeper than ${deepest} levels` }], rest: '' };
  }
  const { mistakes, rest, value } = mistakesIn(source);
  if (mistakes.length === 0) return { ok: true, value };
  const problems = mistakes.map(({ offset, message, hint }) => ({ ...positionIn(source, offset, firstLine), message, hint }));
  return { ok: false, problems, rest, value };
}

function positionIn(source: string, offset: number, firstLine: number): Position {
  const { line, column } = positionAt(source, Math.min(offset, source.length));
  return { line: line + firstLine - 1, column };
}

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
