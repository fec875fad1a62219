import { isFieldName, isProse } from './field-names.ts';
import type { Line, Mistake } from './yaml-line.ts';

/** A field that is written on one line. */
type Written = { readonly name: string; readonly value: string; readonly offset: number; readonly inBraces?: boolean };

/** A mistake in the value that stands at an offset, or around it: text that needs quotes, or has too few. */
export function inValue(line: Line, offset: number): Mistake | undefined {
  const written = fieldAt(line, offset);
  if (!written) return undefined;
  const second = secondField(written);
  // What people write in their own words has colons of its own.
  if (second && (written.inBraces || !isProse(written.name))) return second;
  const message = wrongIn(written.value);
  if (!message) return undefined;
  const otherwise = written.value.startsWith('- ')
    ? ['an item of a list begins on a line of its own']
    : second
      ? [`where two fields are meant, ${second.hint}`]
      : [];
  return { offset: written.offset, message, hint: [quotedHint(written), ...otherwise].join('; ') };
}

/** A field that begins on the line of another. */
function secondField({ name, value, offset, inBraces }: Written): Mistake | undefined {
  const [, first = '', gap = '', second = ''] = /^([^\s"'[{][^:]*?)(,? +)([A-Za-z]\w*): /.exec(`${value} `) ?? [];
  if (!isFieldName(second) || !/^[\w.:/+-]+$/.test(first)) return undefined;
  return {
    offset: offset + first.length + gap.length,
    message: inBraces ? `\`${second}\` begins within \`${name}\`` : `\`${second}\` begins on the line of \`${name}\``,
    hint: inBraces ? `write a comma before \`${second}\`` : 'begin each field on a line of its own',
  };
}

/** The field of a line, or the one around the offset where the line holds several in braces. */
function fieldAt({ text, start }: Line, offset: number): Written | undefined {
  const before = text.slice(0, Math.max(0, offset - start));
  const inner = /[{,]\s*([\w.-]+): +$/.exec(before);
  if (inner) return { name: inner[1] ?? '', value: valueIn(text.slice(before.length)), offset, inBraces: true };
  const [closed, field = '', quote = ''] = /[{,]\s*([\w.-]+): +("[^"]*"|'[^']*')\s*$/.exec(before) ?? [];
  if (closed) {
    const from = before.lastIndexOf(quote);
    return { name: field, value: valueIn(text.slice(from)), offset: start + from };
  }
  const own = /^(\s*(?:- +)*)([\w.-]+):(\s+)(.*)$/.exec(text);
  if (!own) return undefined;
  const [, indent = '', name = '', gap = '', value = ''] = own;
  return { name, value: value.replace(/\s+#.*$/, '').trimEnd(), offset: start + indent.length + name.length + 1 + gap.length };
}

/** A value within braces, up to the next field or the closing brace. */
const valueIn = (text: string) => text.replace(/,\s*[\w.-]+:(?:\s.*)?$|\}.*$/, '').trimEnd();

function wrongIn(value: string): string | undefined {
  const sign = value.charAt(0);
  if (sign === '"' && /\\[^0abtnvfre "/\\N_LPxuU]/.test(value)) return 'a backslash stands in text in double quotes';
  if (sign === '"' || sign === "'") return closed.test(value) ? undefined : 'the text goes on after the quote that closes it';
  if (sign === '[' || sign === '{')
    return /[\]}]\s*[^\s\]},]/.test(value) ? `text that begins with \`${sign}\` is read as ${lists[sign]}` : undefined;
  if (/^[@`%&*!>|?,\]}]|^-(?:\s|$)/.test(value)) return `text without quotes cannot begin with \`${sign}\``;
  return /:(?:\s|$)/.test(value) ? 'a colon stands in text without quotes' : undefined;
}

const lists = { '[': 'a list', '{': 'fields' } as const;

const closed = /^"(?:[^"\\]|\\.)*"$|^'(?:[^']|'')*'$/;

function quotedHint({ name, value }: Written): string {
  const text = value.replace(/^[“”„"'](.*)[“”"']$/, '$1').replaceAll("''", "'");
  return text.length > 80 ? 'put the text in quotes' : `put the text in quotes: \`${name}: ${quoted(text)}\``;
}

/** A text in quotes that need nothing else: double ones where it holds none, else single ones. */
const quoted = (text: string) => (/["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`);
