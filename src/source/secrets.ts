import { positionsIn } from '../model/positions.ts';
import { knownSecrets } from './known-secrets.ts';
import { passwordAbroad, passwordsIn } from './passwords.ts';

/** A password, key or token in a text; the secret itself is not told. */
export type Secret = { readonly line: number; readonly column: number; readonly what: string };

/** The part of a text that is secret. */
export type SecretRange = { readonly from: number; readonly to: number; readonly what: string };

/** Find every secret in a text, in the order in which they stand, each once. */
export async function secretsIn(text: string): Promise<readonly Secret[]> {
  if (!mayHoldSecret(text)) return [];
  const named = withoutOverlaps(passwordsIn(text));
  // A name and an address tell exactly where the secret begins; the library marks more than that.
  const known = (await knownSecrets(text)).filter((range) => !named.some((other) => overlap(range, other)));
  const positionOf = positionsIn(text);
  return [...named, ...withoutOverlaps(known)].sort(byPlace).map(({ from, what }) => ({ ...positionOf(from), what }));
}

/** A word in capitals or small letters, as the source of an expression: the flag `i` would make it three times as slow. */
const anyCase = (word: string) => word.replace(/[a-z]/g, (letter) => `[${letter.toUpperCase()}${letter}]`);

const words = ['passw', 'passp', 'passc', 'pwd', 'secret', 'token', 'credential', 'key', 'bearer ', 'basic '].map(anyCase);
/** Words that are short, or seldom, each in the three ways in which people write them: a look at one letter is enough where none is. */
const others =
  '\\b(?:[Pp](?:ass|w|ins?)|P(?:ASS|W|INS?)|[Cc](?:odes?|ombination)|C(?:ODES?|OMBINATION)|[Ll]ogin|LOGIN|[Kk]ennwort|KENNWORT|mysql)\\b';
const beginnings = ['eyJ', 'AKIA', 'ASIA', 'AIza', 'hooks\\.slack', '\\bsk-', 'xox', 'xapp-', 'glpat-', 'SG\\.', 'hv[sbr]\\.', 'dapi'];
const signs = new RegExp([...words, others, anyCase(passwordAbroad), ...beginnings].join('|'));

/** Whether one of the searches below can find anything: most texts hold none of these signs, and are done in one pass. */
const mayHoldSecret = (text: string): boolean => /[_@]/.test(text) || signs.test(text);

const byPlace = (a: SecretRange, b: SecretRange) => a.from - b.from || b.to - a.to;

const overlap = (a: SecretRange, b: SecretRange) => a.from < b.to && b.from < a.to;

/** Where two searches see one secret, the first is told. */
function withoutOverlaps(ranges: readonly SecretRange[]): readonly SecretRange[] {
  let end = -1;
  return [...ranges].sort(byPlace).filter(({ from, to }) => {
    if (from < end) return false;
    end = to;
    return true;
  });
}
