import type { Place } from '../model/finding.ts';
import type { Entry, Misfit } from '../model/plan.ts';

/**
 * Entries of a collection, and gaps, that share an id; ids are compared without case. The first of them is not a misfit.
 *
 * @param entries those that fit first, then those with mistakes, which may lack fields
 * @param texts the text of each file
 */
export function duplicates(entries: readonly Entry[], texts: ReadonlyMap<string, string>): readonly Misfit[] {
  const twice = [...entriesTwice(entries), ...reviewsTwice(entries, texts)];
  // A copy of a review holds its gaps as well; that is one mistake.
  const copies = new Set(twice.map(({ at }) => at.file));
  return [...twice, ...gapsTwice(entries.filter(({ file }) => !copies.has(file)))];
}

function* entriesTwice(entries: readonly Entry[]): Iterable<Misfit> {
  const first = new Map<string, Entry>();
  for (const entry of entries) {
    const key = `${entry.collection}/${entry.id.toLowerCase()}`;
    const other = first.get(key);
    if (!other) {
      first.set(key, entry);
      continue;
    }
    yield {
      rule: 'content/duplicate-id',
      at: placeOfId(entry),
      message: `\`${entry.id}\` is already the id of ${entry.file === other.file ? 'another role' : `\`${other.file}\``}`,
      hint:
        entry.collection === 'roles'
          ? 'give each role its own id'
          : 'rename one of the two files; neither folders nor capitals tell ids apart',
      related: [{ at: placeOfId(other), message: 'first used here' }],
    };
  }
}

/** Reviews under a name of their own whose text is that of another review, as a tool that keeps folders in step leaves them. */
function* reviewsTwice(entries: readonly Entry[], texts: ReadonlyMap<string, string>): Iterable<Misfit> {
  const first = new Map<string, Entry>();
  for (const entry of entries) {
    const text = entry.collection === 'reviews' ? texts.get(entry.file) : undefined;
    if (text === undefined) continue;
    const other = first.get(text);
    if (!other) {
      first.set(text, entry);
      continue;
    }
    if (other.id.toLowerCase() === entry.id.toLowerCase()) continue;
    yield {
      rule: 'content/duplicate-id',
      at: placeOfId(entry),
      message: `the text is that of \`${other.file}\`, word for word`,
      hint: 'delete the copy, or write what is its own, with gaps and ids of its own',
      related: [{ at: placeOfId(other), message: 'the same text' }],
    };
  }
}

const placeOfId = (entry: Entry): Place =>
  entry.collection === 'roles' ? { file: entry.file, field: [...entry.field, 'id'] } : { file: entry.file, line: 1, column: 1 };

function* gapsTwice(entries: readonly Entry[]): Iterable<Misfit> {
  const first = new Map<string, Place & { readonly field: unknown }>();
  for (const { id, at } of gapsOf(entries)) {
    const other = first.get(id.toLowerCase());
    if (!other) {
      first.set(id.toLowerCase(), at);
      continue;
    }
    yield {
      rule: 'content/duplicate-id',
      at,
      message: `\`${id}\` is already the id of a gap in \`${other.file}\``,
      hint: 'give it an id of its own; to say that an old gap is back, list it under `recurs`',
      related: [{ at: other, message: 'first used here' }],
    };
  }
}

const gapsOf = (entries: readonly Entry[]) =>
  entries
    .filter((entry): entry is Entry<'reviews'> => entry.collection === 'reviews')
    .flatMap(({ file, data }) => (data.gaps ?? []).map(({ id }, index) => ({ id, at: { file, field: ['gaps', index, 'id'] } })));
