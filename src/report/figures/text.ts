import { isWide, mayBeWide } from '../wide.ts';

/** The size of text in figures, in pixels: figures are fluid, their text is not. */
export const lineHeight = 17;

/** How wide a text of 12 px is at most in the fonts that the stylesheet names, in pixels. */
export function widthOf(text: string, bold = false): number {
  const letters = [...text];
  const wide = mayBeWide(text) ? letters.filter(isWide).length : 0;
  return Math.ceil(roomOf(letters.length - wide, wide, bold));
}

/** Wide letters are as wide as they are high. */
const roomOf = (narrow: number, wide: number, bold: boolean): number => narrow * (bold ? 7.2 : 6.6) + wide * 12;

/**
 * A label that is shortened where there is little room: `head` always stands there, `middle` from a wide phone on, `rest`
 * where there is more; a sign stands for what is left out. `end` follows all of it.
 */
export type Label = { readonly head: string; readonly middle: string; readonly rest: string; readonly end: string };

/**
 * Part a text by the room that it has on a narrow phone, on a wide one and beyond, in pixels.
 *
 * @param end what follows the text and is never left out, such as its figure
 */
export function labelOf(text: string, rooms: readonly [number, number, number], { bold = false, end = '' } = {}): Label {
  const [narrow, middling, wide] = rooms.map((room) => room - widthOf(end, bold)) as [number, number, number];
  const whole = shorten(text, wide, bold);
  const upTo = (width: number) => {
    const part = shorten(whole, width, bold);
    return part === whole ? whole : part.replace(/…$/, '');
  };
  const [head, longer] = [upTo(narrow), upTo(Math.max(narrow, middling))];
  return { head, middle: longer.slice(head.length), rest: whole.slice(longer.length), end };
}

/** A text of at most so many pixels, shortened after a word where that loses little. */
function shorten(text: string, width: number, bold = false): string {
  if (widthOf(text, bold) <= width) return text;
  const letters = [...text];
  // The sign for what is left out takes its room too.
  let [count, narrow, wide] = [0, 1, 0];
  for (const letter of letters) {
    if (isWide(letter)) wide += 1;
    else narrow += 1;
    if (count > 0 && roomOf(narrow, wide, bold) > width) break;
    count += 1;
  }
  const fits = letters.slice(0, count).join('');
  const word = fits.replace(/\s+\S*$/, '');
  return `${(word.length >= fits.length * 0.6 ? word : fits).replace(/[\s,;:.–-]+$/, '')}…`;
}

/** A text on at most three lines of so many pixels; what does not fit is shortened. */
export function wrapped(text: string, width: number, bold = false): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && (widthOf(longer, bold) <= width || lines.length === 3)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.map((line) => shorten(line, width, bold));
}

/** A coordinate in as few digits as can be seen. */
export const tidy = (coordinate: number): number => Math.round(coordinate * 100) / 100;
