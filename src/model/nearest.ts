import { closest, distance } from 'fastest-levenshtein';

/**
 * The known name that is meant, if one is near enough: about a third of the letters may differ, or it goes on where the name ends.
 * Where several that differ in their numbers alone are equally near, nobody can tell which.
 */
export function nearest(name: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const lower = name.normalize().toLowerCase();
  const lowered = known.map((one) => one.normalize().toLowerCase());
  const same = [lower, lettersOf(lower)].flatMap((one, index) => lowered.findIndex((other) => (index ? lettersOf(other) : other) === one));
  const found = same.find((place) => place !== -1);
  if (found !== undefined && lettersOf(lower) !== '') return known[found];
  const near = closest(lower, lowered);
  const far = distance(lower, near);
  if (far > Math.max(1, Math.ceil(name.length / 3))) return longer(lower, lowered, known);
  const others = lowered.filter((one) => one !== near && withoutNumbers(one) === withoutNumbers(near));
  return others.some((one) => distance(lower, one) === far) ? undefined : known[lowered.indexOf(near)];
}

/** Whether a name can be a known one with a slip of the pen, typed in other signs, or cut off. */
export function isSlip(name: string, known: string): boolean {
  const [one, other] = [name.toLowerCase(), known.toLowerCase()];
  return lettersOf(one) === lettersOf(other) || other.startsWith(one) || meantWord(one, [other]) !== undefined;
}

/** Without what is typed differently most easily: `n/a` and `na`, `core switch` and `core-switch`. */
const lettersOf = (name: string) => name.replace(/[^\p{L}\p{N}]/gu, '');

const withoutNumbers = (name: string) => name.replace(/\d/g, '0');

/** The only known name of which the name is the beginning. */
function longer(lower: string, lowered: readonly string[], known: readonly string[]): string | undefined {
  const [first, ...others] = known.filter((_, index) => lower.length > 2 && lowered[index]?.startsWith(lower));
  return others.length === 0 ? first : undefined;
}

/**
 * The known word that is meant by one with a slip of the pen, if one is near enough: one letter may differ of up to five, two of
 * more. Of words that are equally near, the one with the same first letter is meant.
 */
export function meantWord(word: string, known: readonly string[]): string | undefined {
  const allowed = word.length < 6 ? 1 : 2;
  const near = known
    .filter((one) => Math.abs(one.length - word.length) <= allowed)
    .map((one) => ({ one, far: distance(word, one) + (one[0] === word[0] ? 0 : 0.5) }))
    .filter(({ far }) => far <= allowed);
  return near.sort((a, b) => a.far - b.far)[0]?.one;
}
