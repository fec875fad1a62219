import { closest, distance } from 'fastest-levenshtein';

/**
 * The known name that is meant, if one is near enough: about a third of the letters may differ, or it goes on where the name ends.
 * Where several that differ in their numbers alone are equally near, nobody can tell which.
 */
export const nearest = (name: string, known: readonly string[]): string | undefined => nearestIn(known)(name);

/** The same for many names, each looked for once: among thousands of known ones that takes milliseconds, and so does making ready for the first. */
export function nearestIn(known: readonly string[]): (name: string) => string | undefined {
  let ready: Known | undefined;
  const found = new Map<string, string | undefined>();
  return (name) => {
    ready ??= knownAs(known);
    if (!found.has(name)) found.set(name, nearestOf(ready, name));
    return found.get(name);
  };
}

/** Known names in the forms in which they are compared. */
type Known = Readonly<Record<'known' | 'lowered' | 'letters' | 'numberless', readonly string[]>>;

function knownAs(known: readonly string[]): Known {
  const lowered = known.map((one) => one.normalize().toLowerCase());
  return { known, lowered, letters: lowered.map(lettersOf), numberless: lowered.map(withoutNumbers) };
}

function nearestOf({ known, lowered, letters, numberless }: Known, name: string): string | undefined {
  if (known.length === 0) return undefined;
  const lower = name.normalize().toLowerCase();
  const own = lettersOf(lower);
  const same = lowered.includes(lower) ? lowered.indexOf(lower) : letters.indexOf(own);
  if (same !== -1 && own !== '') return known[same];
  const near = closest(lower, lowered);
  const far = distance(lower, near);
  if (far > Math.max(1, Math.ceil(name.length / 3))) return longer(lower, lowered, known);
  const alike = withoutNumbers(near);
  const others = lowered.filter((one, index) => one !== near && numberless[index] === alike);
  return others.some((one) => distance(lower, one) === far) ? undefined : known[lowered.indexOf(near)];
}

/** The known names of which a name can be one with a slip of the pen, typed in other signs, or cut off. */
export function slipsIn(known: readonly string[]): (name: string) => ReadonlySet<string> {
  const prepared = known.map((one) => ({ one, lower: one.toLowerCase(), letters: lettersOf(one.toLowerCase()) }));
  return (name) => {
    const word = name.toLowerCase();
    const own = lettersOf(word);
    const meant = prepared.filter(
      ({ lower, letters }) => letters === own || lower.startsWith(word) || farFrom(word, lower) <= allowedFor(word),
    );
    return new Set(meant.map(({ one }) => one));
  };
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
  const near = known.map((one) => ({ one, far: farFrom(word, one) })).filter(({ far }) => far <= allowedFor(word));
  return near.sort((a, b) => a.far - b.far)[0]?.one;
}

const allowedFor = (word: string) => (word.length < 6 ? 1 : 2);

/** How many letters differ, another first letter counting half a letter more; of words of very different lengths, too many. */
const farFrom = (word: string, other: string): number =>
  Math.abs(other.length - word.length) > allowedFor(word)
    ? Number.POSITIVE_INFINITY
    : distance(word, other) + (other[0] === word[0] ? 0 : 0.5);
