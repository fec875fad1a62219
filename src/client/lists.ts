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
  return Number.isFinite(x) && Number.isFinite(y) ? x - y : byText.compare(first, second);
}

// Made once: each `localeCompare` with options makes one of its own.
const byText = new Intl.Collator('en', { numeric: true });

/** How many rows are shown, as a sentence: `7 of 18 shown`; `812 of 5000 found, 500 of them shown`. */
export function countSentence(found: number, all: number, shown: number): string {
  if (shown === all) return `All ${all} shown`;
  return shown === found || found === all ? `${shown} of ${all} shown` : `${found} of ${all} found, ${shown} of them shown`;
}
