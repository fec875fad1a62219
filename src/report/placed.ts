import { compare } from '../model/compare.ts';
import type { Finding, Place, Placed, Spot } from '../model/finding.ts';
import { type Entry, keyOf } from '../model/plan.ts';

export type { Placed, Spot } from '../model/finding.ts';

/** Put each finding on its line, sorted by file, line and rule. */
export function place(
  findings: readonly Finding[],
  where: (place: Place) => { line: number; column: number },
  entries: readonly Entry[],
): readonly Placed[] {
  const owners = Map.groupBy(entries, ({ file }) => file);
  const spot = (at: Place): Spot => ({ file: at.file, ...where(at) });
  return findings
    .map(({ at, related, entry, ...finding }): Placed => {
      const owner = entry ?? ownerOf(owners.get(at.file) ?? [], at);
      return {
        ...finding,
        ...spot(at),
        ...(owner ? { entry: owner } : {}),
        ...(related?.length ? { related: related.map((one) => ({ ...spot(one.at), message: one.message })) } : {}),
      };
    })
    .sort(inOrder);
}

/** The order of findings in every report: by file, line and rule; the rest only keeps it stable. */
export const inOrder = (a: Placed, b: Placed): number =>
  compare(a.file, b.file) || a.line - b.line || compare(a.rule, b.rule) || a.column - b.column || compare(a.message, b.message);

function ownerOf(entries: readonly Entry[], at: Place): string | undefined {
  const [only, ...others] = entries;
  if (only && others.length === 0) return keyOf(only);
  const found = 'field' in at ? entries.find(({ field }) => field[0] === at.field[0]) : undefined;
  return found ? keyOf(found) : undefined;
}
