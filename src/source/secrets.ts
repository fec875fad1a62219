import { knownSecrets } from './known-secrets.ts';
import { passwordsIn } from './passwords.ts';
import { positionAt } from './text.ts';

/** A password, key or token in a text; the secret itself is not told. */
export type Secret = { readonly line: number; readonly column: number; readonly what: string };

/** The part of a text that is secret. */
export type SecretRange = { readonly from: number; readonly to: number; readonly what: string };

/** Find every secret in a text, in the order in which they stand, each once. */
export async function secretsIn(text: string): Promise<readonly Secret[]> {
  const ranges = [...passwordsIn(text), ...(await knownSecrets(text))].sort((a, b) => a.from - b.from || b.to - a.to);
  return withoutOverlaps(ranges).map(({ from, what }) => ({ ...positionAt(text, from), what }));
}

/** Where two searches see one secret, the first is told. */
function withoutOverlaps(ranges: readonly SecretRange[]): readonly SecretRange[] {
  let end = -1;
  return ranges.filter(({ from, to }) => {
    if (from < end) return false;
    end = to;
    return true;
  });
}
