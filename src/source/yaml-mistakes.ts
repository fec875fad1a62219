import { type Document, type DocumentOptions, type ParseOptions, parseDocument, type SchemaOptions } from 'yaml';
import type { Mistake } from './yaml-line.ts';
import { groupedDigits } from './yaml-numbers.ts';
import { sideBySide } from './yaml-plain.ts';
import { type Complaint, explain, noAlias, noYaml } from './yaml-words.ts';

/** The mistakes of a YAML text, and what it says without them. */
export type Mistakes = {
  readonly mistakes: readonly Mistake[];
  /** The text with blanks where the mistakes are, so that all else keeps its place. */
  readonly rest: string;
  /** What the rest says, where it can be read. */
  readonly value?: unknown;
};

/** So many mistakes of one text are told; who has more looks again. */
const most = 20;

/** So long a text is read once alone: reading it again for each mistake would take long. */
const long = 200_000;

/** So much is read again, in characters, for mistakes that were told already. */
const mostAgain = 400_000;

/**
 * Find each mistake of a YAML text once. Parsers stumble on after a mistake and complain of what is right, so the first complaint
 * alone is believed; then its line is blanked, with what belongs to it, and the rest is read again.
 */
export function mistakesIn(source: string): Mistakes {
  const mistakes: Mistake[] = [];
  const limit = source.length > long ? 1 : most;
  let again = 0;
  for (let rest = source; ; ) {
    const document = parseDocument(rest, options);
    const mistake = explain(rest, document, firstOf(document));
    if (!mistake) return { mistakes, rest, value: document.toJS({ maxAliasCount: 0 }) };
    if (mistakes.some((known) => isSame(known, mistake))) again += rest.length;
    else mistakes.push(mistake);
    const next = mistake.mended ?? without(rest, mistake);
    if (next === rest || mistakes.length === limit || again > mostAgain) return { mistakes, rest };
    rest = next;
  }
}

/** An anchor and its aliases are one mistake, and so is what the parser says again and again of all that follows. */
const isSame = (known: Mistake, { message }: Mistake) =>
  known.message === message && (message === noAlias.message || message === sideBySide.message || message.startsWith(noYaml));

const options: DocumentOptions & SchemaOptions & ParseOptions = {
  version: '1.2',
  schema: 'core',
  customTags: (tags) => [groupedDigits, ...tags],
  uniqueKeys: true,
  prettyErrors: false,
  logLevel: 'error',
};

const firstOf = ({ errors, warnings }: Document.Parsed): Complaint | undefined =>
  [...errors, ...warnings].map(({ code, message, pos: [offset] }) => ({ code, message, offset })).sort((a, b) => a.offset - b.offset)[0];

/** A text with blanks in place of the line at `offset` and of the lines below that belong to it. */
function without(source: string, { offset, block }: Mistake): string {
  const start = source.lastIndexOf('\n', offset - 1) + 1;
  const [line = '', ...below] = source.slice(start).split('\n');
  const belongs = block ? (text: string) => depth(text) >= depth(line) : belongsTo(line);
  const end = below.findIndex((text) => text.trim() !== '' && !belongs(text));
  const taken = [line, ...below.slice(0, end === -1 ? below.length : end)];
  const blanks = taken.map((text) => text.replace(/[^\r]/g, ' ')).join('\n');
  return source.slice(0, start) + blanks + source.slice(start + blanks.length);
}

/** Whether a line below belongs to a line: it is indented deeper, or an item of the list that the line begins. */
function belongsTo(line: string): (below: string) => boolean {
  // Nobody knows what an indent that is wrong by itself was meant to be.
  if (/^ *[^\S ]/.test(line) && !/:\s*$/.test(line)) return () => false;
  // Text, a table or a quotation among the fields goes on to the next field.
  if (/^[\w|>]/.test(line) && !field.test(line)) return (below) => !field.test(below) || depth(below) > 0;
  const indent = depth(line);
  const heads = /:\s*$/.test(line);
  return (below) => depth(below) > indent || (heads && depth(below) === indent && /^\s*- /.test(below));
}

/** A field, or what was to be one: a name with a sign after it. */
const field = /^\s*(?:- +)?[\w.-]+ *[:=：]/;
const depth = (line: string) => line.length - line.trimStart().length;
