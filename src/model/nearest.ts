import { closest, distance } from 'fastest-levenshtein';

/** The known name that is meant, if one is near enough: about a third of the letters may differ. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const lower = name.toLowerCase();
  const lowered = known.map((one) => one.toLowerCase());
  const near = lowered.includes(lower) ? lower : closest(lower, lowered);
  return distance(lower, near) <= Math.max(1, Math.ceil(name.length / 3)) ? known[lowered.indexOf(near)] : undefined;
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
