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
  const ownerOf = ownersIn(entries);
  const spot = (at: Place): Spot => ({ file: at.file, ...where(at) });
  return findings
    .map(({ at, related, entry, message, hint, ...finding }): Placed => {
      const owner = entry ?? ownerOf(at);
      return {
        ...finding,
        message: withShortValues(message),
        ...(hint === undefined ? {} : { hint: withShortValues(hint) }),
        ...spot(at),
        ...(owner ? { entry: owner } : {}),
        ...(related?.length ? { related: related.map((one) => ({ ...spot(one.at), message: withShortValues(one.message) })) } : {}),
      };
    })
    .sort(inOrder);
}

/** The longest value that a finding repeats from a file, in characters; of longer ones the beginning tells which is meant. */
const longestValue = 200;

/** A sentence in which what stands in backticks is not longer than a reader needs. */
const withShortValues = (sentence: string): string =>
  sentence.length <= longestValue ? sentence : sentence.replace(/`([^`]+)`/g, (whole, value: string) => shortened(value) ?? whole);

function shortened(value: string): string | undefined {
  const characters = value.length > longestValue ? [...value.slice(0, 2 * longestValue + 2)] : [];
  return characters.length > longestValue ? `\`${characters.slice(0, longestValue).join('')}…\`` : undefined;
}

/** The order of findings in every report: by file, line and rule; the rest only keeps it stable. */
export const inOrder = (a: Placed, b: Placed): number =>
  compare(a.file, b.file) || a.line - b.line || compare(a.rule, b.rule) || a.column - b.column || compare(a.message, b.message);

/** The key of the entry that a place belongs to: the only one of its file, or the item of a list such as roles.yaml. */
function ownersIn(entries: readonly Entry[]): (at: Place) => string | undefined {
  const files = Map.groupBy(entries, ({ file }) => file);
  const items = new Map(entries.map((entry) => [`${entry.field[0]} ${entry.file}`, entry]));
  return (at) => {
    const [only, ...others] = files.get(at.file)?.slice(0, 2) ?? [];
    const found = others.length === 0 ? only : 'field' in at ? items.get(`${at.field[0]} ${at.file}`) : undefined;
    return found && keyOf(found);
  };
}
