import { type Document, parseDocument, visit } from 'yaml';
import { positionsIn } from '../model/positions.ts';
import type { Mistake } from './yaml-line.ts';

/** A YAML text whose lines are indented by spaces alone. */
export type Untabbed = {
  readonly text: string;
  /** By line, from 1: by how many columns its text moved to the right. */
  readonly moved: ReadonlyMap<number, number>;
  /** The tabs that stood in indents, at their places in the text as it was. */
  readonly mistakes: readonly Mistake[];
};

/** What is said of a tab in the indent of a line. */
export const tabInIndent = { message: 'a tab stands in the indent', hint: 'indent with spaces' } as const;

/** So many columns a tab may stand for, likelier ones first. */
const widths = [2, 4, 0, 6, 8] as const;

/** So many lines are told, and tried each by itself where the text is short. */
const most = 20;
const short = 20_000;

/** A text longer than this is read once alone. */
const long = 200_000;

/**
 * A text with spaces for the tabs in its indents: as many as make the best sense. What a file says else can then be read, and a tab is
 * one mistake on each of its lines. `undefined` where the text has no such tab, or may have it.
 */
export function untabbed(source: string): Untabbed | undefined {
  if (source.length > long) return undefined;
  const lines = source.split('\n');
  const places = lines.flatMap((line, index) => (/^ *\t[ \t]*\S/.test(line) ? [index] : []));
  if (places.length === 0) return undefined;
  const { errors } = parse(source);
  if (errors.length === 0) return undefined;
  const lineOf = positionsIn(source);
  const complaints = new Set(errors.map(({ pos: [offset] }) => lineOf(offset).line - 1));
  const text = (chosen: readonly number[]) => spaced(lines, places, chosen);
  const score = (chosen: readonly number[]) => parse(text(chosen)).errors.length;
  let best = fewest(
    widths.map((width) => places.map(() => width)),
    score,
  );
  const tried = source.length > short ? 0 : Math.min(places.length, most);
  for (let place = 0; place < tried && score(best) > 0; place += 1) {
    best = fewest([best, ...widths.map((width) => best.with(place, width))], score);
  }
  const result = text(best);
  const inText = linesOfText(result, parse(result));
  const wrong = places.filter((line) => complaints.has(line) || !inText.has(line));
  if (wrong.length === 0) return undefined;
  const starts = startsOf(lines);
  return {
    text: result,
    moved: new Map(places.map((line, index) => [line + 1, tabsIn(lines[line]) * ((best[index] ?? 0) - 1)])),
    mistakes: wrong.slice(0, most).map((line) => ({ offset: (starts[line] ?? 0) + (lines[line] ?? '').indexOf('\t'), ...tabInIndent })),
  };
}

const parse = (text: string) =>
  parseDocument(text, { version: '1.2', schema: 'core', uniqueKeys: true, prettyErrors: false, logLevel: 'error' });

const indentOf = (line = '') => /^[ \t]*/.exec(line)?.[0] ?? '';
const tabsIn = (line: string | undefined) => indentOf(line).split('\t').length - 1;

function spaced(lines: readonly string[], places: readonly number[], chosen: readonly number[]): string {
  const result = [...lines];
  for (const [index, place] of places.entries()) {
    const line = lines[place] ?? '';
    const indent = indentOf(line);
    result[place] = indent.replaceAll('\t', ' '.repeat(chosen[index] ?? 0)) + line.slice(indent.length);
  }
  return result.join('\n');
}

/** The first of those with the lowest score. */
function fewest(all: readonly (readonly number[])[], score: (one: readonly number[]) => number): readonly number[] {
  const [first = [], ...others] = all;
  let best = { one: first, score: score(first) };
  for (const one of others) {
    if (best.score === 0) break;
    const its = score(one);
    if (its < best.score) best = { one, score: its };
  }
  return best.one;
}

/** The lines of texts that begin with `|` or `>`, which may hold tabs. */
function linesOfText(text: string, document: Document): ReadonlySet<number> {
  const found = new Set<number>();
  const lineOf = positionsIn(text);
  visit(document, {
    Scalar: (_, node) => {
      if (!node.range || !/^BLOCK/.test(node.type ?? '')) return;
      const [start, end] = node.range;
      for (let at = text.indexOf('\n', start); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) found.add(lineOf(at + 1).line - 1);
    },
  });
  return found;
}

function startsOf(lines: readonly string[]): readonly number[] {
  let start = 0;
  return lines.map((line) => {
    const own = start;
    start += line.length + 1;
    return own;
  });
}
