import { closest, distance } from 'fastest-levenshtein';

/** The known name that is meant, if one is near enough: about a third of the letters may differ. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const lower = name.toLowerCase();
  const lowered = known.map((one) => one.toLowerCase());
  const near = lowered.includes(lower) ? lower : closest(lower, lowered);
  return distance(lower, near) <= Math.max(1, Math.ceil(name.length / 3)) ? known[lowered.indexOf(near)] : undefined;
}
