/** A text from a file as messages quote it: not more than a line of it. */
export const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** Bytes as text, or why they are none. */
export type Text =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly message: string; readonly hint: string; readonly line: number; readonly column: number };

const strict = new TextDecoder('utf-8', { fatal: true });
const lax = new TextDecoder('utf-8');

/** Decode a file: UTF-8, with or without a byte order mark, and no NUL. */
export function decode(bytes: Uint8Array): Text {
  let text: string;
  try {
    text = strict.decode(bytes);
  } catch {
    return { ok: false, message: 'the file is not UTF-8', hint: 'save it as UTF-8', ...firstBadByte(bytes) };
  }
  const nul = text.indexOf('\0');
  if (nul === -1) return { ok: true, text };
  return { ok: false, message: 'the file holds a NUL character', hint: 'delete it; the file may be binary', ...positionAt(text, nul) };
}

/** Line and column of an offset in a text, both from 1. */
export function positionAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/** A decoder that does not stop at a bad byte writes U+FFFD for it; the first that the file does not hold itself is the place. */
function firstBadByte(bytes: Uint8Array): { line: number; column: number } {
  const text = lax.decode(bytes);
  for (let at = text.indexOf('\uFFFD'); at !== -1; at = text.indexOf('\uFFFD', at + 1)) {
    const before = new TextEncoder().encode(text.slice(0, at));
    const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
    const place = before.length + bom;
    if (bytes[place] !== 0xef || bytes[place + 1] !== 0xbf || bytes[place + 2] !== 0xbd) return positionAt(text, at);
  }
  return { line: 1, column: 1 };
}
