import { load } from 'js-yaml';
import { positionsIn } from '../model/positions.ts';
import { positionAt } from './text.ts';
import { mistakesIn } from './yaml-mistakes.ts';
import { coreSchema } from './yaml-numbers.ts';
import { untabbed } from './yaml-tabs.ts';

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
      /** By line of the rest, from 1: by how many columns it lies further to the right than what is written. */
      readonly moved?: ReadonlyMap<number, number>;
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
      return { ok: true, value: load(source, { schema: coreSchema }) };
    } catch {
      // The slow way says what is wrong, and where.
    }
  }
  return readSlowly(source, firstLine);
}

/** Signs one by one: a single expression of them all takes six times as long. */
const isSuspicious = (source: string): boolean =>
  /[&*!]/.test(source) ||
  oddIndent.test(source) ||
  /[[{](?:\s*[[{]){20}/.test(source) ||
  source.includes(dashes) ||
  `\n${source}`.includes(indent);

/** YAML takes a space that is no ordinary one for the beginning of a name. */
const oddIndent = /^ *(?:- +)*[\u00a0\u2000-\u200a\u202f\u3000]/m;
const dashes = '- '.repeat(20);
const indent = `\n${' '.repeat(100)}`;

function readSlowly(source: string, firstLine: number): YamlResult {
  if (tooDeep(source)) {
    return { ok: false, problems: [{ line: firstLine, column: 1, message: `the YAML is nested deeper than ${deepest} levels` }], rest: '' };
  }
  const tabs = untabbed(source);
  const text = tabs?.text ?? source;
  const { mistakes, rest, value } = mistakesIn(text);
  if (mistakes.length === 0 && !tabs) return { ok: true, value };
  const positionOf = positionsIn(text);
  const found = [
    ...(tabs?.mistakes ?? []).map(({ offset, ...words }) => ({ ...positionAt(source, offset), ...words })),
    ...mistakes.map(({ offset, message, hint }) => ({
      ...movedBack(positionOf(Math.min(offset, text.length)), tabs?.moved),
      message,
      hint,
    })),
  ];
  const problems = found.map((problem) => ({ ...problem, line: problem.line + firstLine - 1 }));
  return { ok: false, problems, rest, value, ...(tabs ? { moved: tabs.moved } : {}) };
}

/** A place in a text whose lines were moved to the right, in the text as it is written. */
export const movedBack = ({ line, column }: Position, moved: ReadonlyMap<number, number> | undefined): Position => ({
  line,
  column: Math.max(1, column - (moved?.get(line) ?? 0)),
});

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
