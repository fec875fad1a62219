import { compareNames } from '../model/compare.ts';

/** What a reader asked of a list: the name of a filter and the value that rows must have; an empty value asks nothing. */
export type Wanted = Readonly<Record<string, string>>;

/** The values of a row by filter, several in one text apart by spaces. */
export type RowValues = Readonly<Record<string, string | undefined>>;

/**
 * Whether a row answers everything that is wanted. The filter `text` looks for each of its words anywhere in the row;
 * every other filter wants its value among the row's own.
 */
export function matches(values: RowValues, text: string, wanted: Wanted): boolean {
  return Object.entries(wanted).every(([name, value]) => {
    if (value === '') return true;
    if (name === 'text') return words(value).every((word) => text.toLowerCase().includes(word));
    return words(values[name] ?? '').includes(value.toLowerCase());
  });
}

const words = (text: string) => text.toLowerCase().split(/\s+/).filter(Boolean);

/** Order two cells: numbers by size, else as text; a cell without a value comes last in either direction. */
export function compareCells(a: string, b: string, descending: boolean): number {
  if (a === '' || b === '') return Number(a === '') - Number(b === '');
  const [first, second] = descending ? [b, a] : [a, b];
  const [x, y] = [Number(first), Number(second)];
  return Number.isFinite(x) && Number.isFinite(y) ? x - y : compareNames(first, second);
}

/**
 * How many rows are shown, as a sentence: `7 of 18 shown`; `812 of 5000 found, 500 of them shown`. Where a list leaves out some of
 * what it is about, `unlisted` is how many: `7 of 808 listed ones shown; 7192 others are neither listed here nor searched`.
 */
export function countSentence(found: number, all: number, shown: number, unlisted = 0): string {
  if (unlisted === 0) return shownOf(found, `${all}`, all, shown);
  const others = `${unlisted} ${unlisted === 1 ? 'other is' : 'others are'} neither listed here nor searched`;
  return `${shownOf(found, `${all} listed ones`, all, shown)}; ${others}`;
}

function shownOf(found: number, whole: string, all: number, shown: number): string {
  if (shown === all) return all === 1 ? 'The one shown' : `All ${whole} shown`;
  return shown === found || found === all ? `${shown} of ${whole} shown` : `${found} of ${whole} found, ${shown} of them shown`;
}
