import { type Document, isAlias, isCollection, isScalar, visit } from 'yaml';
import { isFieldName } from './field-names.ts';
import { short } from './text.ts';
import { hidden } from './yaml-comment.ts';
import { type Line, lineAt, type Mistake } from './yaml-line.ts';
import { plainWords, sideBySide } from './yaml-plain.ts';
import { tabInIndent } from './yaml-tabs.ts';
import { inValue } from './yaml-value.ts';

/** What the parser says of a text, and where. */
export type Complaint = { readonly code: string; readonly message: string; readonly offset: number };
type Words = Omit<Mistake, 'offset' | 'mended'>;

export const noAlias: Words = {
  message: 'anchors (`&`) and aliases (`*`) are not read',
  hint: 'write the value out; put text that begins with `&` or `*` in quotes',
};

/** How it begins where nobody knows better than the parser. */
export const noYaml = 'this is not YAML: ';

const noTag: Words = {
  message: 'tags such as `!!binary` are not read',
  hint: 'write the value as text, or put it in quotes where it begins with `!`',
};

/** The mistake behind the parser's first complaint; without a complaint, behind what it takes and a plan does not. */
export function explain(source: string, document: Document, complaint: Complaint | undefined): Mistake | undefined {
  if (!complaint) return refused(source, document);
  const { code, offset } = complaint;
  if (code === 'DUPLICATE_KEY') {
    return undashed(source, offset) ?? { offset, message: 'the key stands twice in one mapping', hint: 'keep one of the two' };
  }
  if (code === 'BAD_ALIAS') return { offset, ...noAlias };
  if (code === 'TAG_RESOLVE_FAILED') return { offset, ...noTag };
  if (code === 'MULTIPLE_DOCS') {
    return { offset, message: 'a line `---` stands within the fields', hint: 'delete it; all fields stand together' };
  }
  const line = writtenLineAt(source, offset);
  if (isLong(line)) return { offset, ...unknown(complaint) };
  return (
    hidden(line) ??
    hidden(line.above) ??
    bracketInText(line, complaint) ??
    unclosed(source, document, complaint) ??
    mistyped(line) ??
    mistyped(line.above) ??
    misplacedItem(source, line) ??
    tooDeep(line, complaint) ??
    unindented(source, line) ??
    fieldless(line, complaint) ??
    inValue(line, offset) ??
    notInLine(line, complaint) ?? {
      offset,
      ...(plainWords(complaint.message, line, offset - line.start) ?? unknown(complaint)),
    }
  );
}

/** The line at an offset; of lines that were blanked, the parser complains where what follows them begins. */
function writtenLineAt(source: string, offset: number): Line {
  const line = lineAt(source, offset);
  return line.text.trim() || !line.below ? line : lineAt(source, line.below.start);
}

/** What the parser says, where nobody knows better. */
const unknown = ({ message }: Complaint): Words => ({
  message: `${noYaml}${message.charAt(0).toLowerCase()}${message.split('\n')[0]?.slice(1)}`,
  hint: 'check quotes, colons, brackets and the indent',
});

/** Lines that nobody typed are not searched for slips of the pen, which would take long. */
const isLong = ({ text, above, below }: Line): boolean => [text, above?.text, below?.text].some((one = '') => one.length > 4_000);

/** The first field of the item above, again: the next item of the list begins here, without its dash. */
function undashed(source: string, offset: number): Mistake | undefined {
  const line = lineAt(source, offset);
  const [, indent = '', key] = /^( +)([\w.-]+):/.exec(line.text) ?? [];
  let above = line.above && lineAt(source, line.above.start);
  while (above && (above.text.startsWith(`${indent}`) || /^ *#/.test(above.text))) above = above.above && lineAt(source, above.above.start);
  const [head, first] = /^ *- +([\w.-]+):/.exec(above?.text ?? '') ?? [];
  if (!key || first !== key || head?.length !== `${indent}${key}:`.length) return undefined;
  const dash = head.slice(0, -`${key}:`.length);
  return {
    offset,
    message: `a second \`${key}\` begins within one item of the list`,
    hint: `begin the next item with \`- \`: \`- ${line.text.trim().slice(0, 60)}\``,
    mended: source.slice(0, line.start) + dash + source.slice(line.start + dash.length),
  };
}

/** What YAML allows and a plan does not: the first anchor, alias or tag. */
function refused(source: string, document: Document): Mistake | undefined {
  let first: Mistake | undefined;
  visit(document, {
    Node: (key, node) => {
      const offset = node.range?.[0] ?? 0;
      if (isAlias(node)) first = { offset, ...noAlias };
      else if (key === 'key' && isScalar(node) && /^\s/.test(node.source ?? '')) first = mistyped(lineAt(source, offset));
      else if ('anchor' in node && node.anchor) {
        first = { offset: Math.max(0, source.lastIndexOf(`&${node.anchor}`, offset)), ...noAlias };
      } else if ('tag' in node && node.tag && !plain.test(node.tag)) first = { offset, ...noTag };
      return first && visit.BREAK;
    },
  });
  return first;
}

const plain = /^tag:yaml\.org,2002:(?:str|int|float|bool|null|map|seq)$/;

/** A bracket in text without quotes, where the text stands within brackets itself, as in `{ text: The lead [on call] rings. }`. */
function bracketInText({ text, start }: Line, { offset }: Complaint): Mistake | undefined {
  const sign = text.charAt(offset - start);
  const [, name, before = ''] = /[{,]\s*([\w.-]+): +([^\s"'[\]{},][^[\]{},]*)$/.exec(text.slice(0, offset - start)) ?? [];
  if (!name || !/[[{]/.test(sign) || offset < start) return undefined;
  const [rest = ''] = /^.*?(?=,\s*[\w.-]+:\s|\s*\}\s*$)/.exec(text.slice(offset - start)) ?? [];
  return {
    offset: offset - before.length,
    message: `text without quotes cannot hold \`${sign}\` here`,
    hint: rest && !/["\\]/.test(before + rest) ? `put the text in quotes: \`${name}: "${before}${rest}"\`` : 'put the text in quotes',
  };
}

/** A quote or a bracket without its end; the parser complains where it gives up waiting for it. */
function unclosed(source: string, document: Document, { code, offset }: Complaint): Mistake | undefined {
  let opened: number | undefined;
  visit(document, {
    Node: (_, node) => {
      const [start = 0, end = 0] = node.range ?? [];
      if (start > offset) return visit.BREAK;
      const isQuote = isScalar(node) && /QUOTE/.test(node.type ?? '');
      const isFlow = isCollection(node) && node.flow;
      const text = source.slice(start, end);
      if (isQuote && (code === 'MISSING_CHAR' ? end === offset : text.includes('\n') && isSameLine(source, end, offset))) opened = start;
      if (isFlow && end >= offset && !/[\]}]\s*$/.test(text)) opened = start;
      return undefined;
    },
  });
  if (opened === undefined) return undefined;
  const sign = source.charAt(opened);
  const closing = { '[': ']', '{': '}' }[sign] ?? sign;
  return { offset: opened, message: `\`${sign}\` is not closed on its line`, hint: `write \`${closing}\` where it ends` };
}

const isSameLine = (source: string, from: number, to: number) => from <= to && !source.slice(from, to).includes('\n');

/** Signs that look right, in the indent or at its end. */
function mistyped(line: Line | undefined): Mistake | undefined {
  if (!line) return undefined;
  const tab = /^ *\t/.exec(line.text);
  if (tab) return { offset: line.start + tab[0].length - 1, ...tabInIndent };
  const odd = /^ *(?:- +)*[^\S \r]|^ *(?:- +)*\u200b/.exec(line.text);
  if (odd) {
    return {
      offset: line.start + odd[0].length - 1,
      message: 'a space that is no ordinary one stands in the indent',
      hint: 'delete the spaces before the text and type them anew; pasted text brings such spaces',
    };
  }
  const dash = /^( *)([–—•·*](?=\s)|-(?=[{["']))/.exec(line.text);
  if (!dash) return undefined;
  const [, indent = '', sign] = dash;
  const message = sign === '-' ? 'no space stands after the dash' : `\`${sign}\` begins no item of a list`;
  return { offset: line.start + indent.length, message, hint: 'begin each item with `- `, a dash and a space' };
}

/** An item of a list whose dash stands in another column than the one above. */
function misplacedItem(source: string, { text, start }: Line): Mistake | undefined {
  const [, indent] = /^( *)- /.exec(text) ?? [];
  if (indent === undefined) return undefined;
  const before = source.slice(0, start).split('\n').toReversed();
  const last = before.findIndex((line) => /^ *- /.test(line));
  const column = before[last]?.search(/\S/) ?? -1;
  const isNested = before.slice(0, Math.max(0, last)).some((line) => line.trim() && line.search(/\S/) <= Math.min(column, indent.length));
  if (column === -1 || column === indent.length || isNested) return undefined;
  return {
    offset: start + indent.length,
    message: `the dash stands in column ${indent.length + 1}; that of the item above stands in column ${column + 1}`,
    hint: 'begin all items of a list in the same column',
  };
}

/** A line that begins too far right: YAML takes it for a part of the text above. */
function tooDeep({ text, below }: Line, { code }: Complaint): Mistake | undefined {
  const field = /^( *(?:- +)*)[\w.-]+: +[^\s"'[{|>#]/.exec(text);
  if (!field || !below || !/IMPLICIT_KEY/.test(code) || / [^"']*: /.test(text.slice(field[0].length))) return undefined;
  const column = field[1]?.length ?? 0;
  const indent = below.text.length - below.text.trimStart().length;
  if (indent <= column || !/^ *[\w.-]+:(?:\s|$)/.test(below.text)) return undefined;
  return {
    offset: below.start + indent,
    message: `the line begins in column ${indent + 1}; the field above it begins in column ${column + 1}`,
    hint: 'begin fields that belong together in the same column',
    block: true,
  };
}

/** Text behind `|` or `>` that begins no further right than its field. */
function unindented(source: string, { text, start, above }: Line): Mistake | undefined {
  const [head, name, sign = ''] = /^ *(?:- +)*([\w.-]+): *([|>])[+-]?$/.exec(above?.text ?? '') ?? [];
  if (!above || !head || next.test(text)) return undefined;
  const length = source.slice(start).search(next);
  const end = length === -1 ? source.length : start + length;
  return {
    offset: start + text.search(/\S/),
    message: `the text of \`${name}\` is not indented`,
    hint: `begin each line of a text behind \`${sign}\` with two spaces more than its field`,
    mended: source.slice(0, above.start) + source.slice(above.start, end).replace(/[^\r\n]/g, ' ') + source.slice(end),
  };
}

/** Where the next field or item begins. */
const next = /^ *(?:- |[\w.-]+ *:(?:\s|$))/m;

/** A line that is neither a field nor an item. */
function fieldless({ text, start }: Line, { code }: Complaint): Mistake | undefined {
  // Fields follow below, so that an item was to begin with one
  const content = text.trim().replace(code === 'MULTILINE_IMPLICIT_KEY' ? /^(?:- +)+/ : '', '');
  if (!content || /:(?: |$)/.test(content) || /^[-"'[{\]}?|>]/.test(content)) return undefined;
  const offset = start + text.indexOf(content);
  const [, name, value] = /^([A-Za-z]\w*)(?: *[:=：]\s*|:[^\S ]+)(\S.*)$/.exec(content) ?? [];
  if (name && value)
    return { offset, message: `\`${name}\` is not followed by a colon and a space`, hint: `write \`${name}: ${short(value)}\`` };
  const [, lost, rest] = /^([A-Za-z]\w*) +(\S.*)$/.exec(content) ?? [];
  if (lost && rest && isFieldName(lost))
    return { offset, message: `\`${lost}\` is not followed by a colon and a space`, hint: `write \`${lost}: ${short(rest)}\`` };
  if (isFieldName(content)) return { offset, message: `\`${content}\` is not followed by a colon`, hint: `write \`${content}:\`` };
  if (content.startsWith('//')) return { offset, message: '`//` begins no comment', hint: 'begin comments with `#`' };
  return {
    offset,
    message: 'the line is no field: it has no name with a colon and a space after it',
    hint: 'begin it with `#` if it is a note, or write it below the second `---`',
  };
}

/** A line that begins in a column where nothing above it begins. */
function notInLine(line: Line, { code, message }: Complaint): Mistake | undefined {
  if (code !== 'BAD_INDENT' && !/must start at the same column|indicator/.test(message)) return undefined;
  const indent = line.text.length - line.text.trimStart().length;
  const block = indent > 0;
  if (block && new RegExp(`^ {${indent}}- `).test(line.above?.text ?? '')) return { offset: line.start + indent, ...sideBySide, block };
  return {
    offset: line.start + indent,
    block,
    message: `the line begins in column ${indent + 1}, where nothing that it can belong to begins`,
    hint: 'begin fields that belong together, and items of a list, in the same column',
  };
}
