import type { Place } from '../model/finding.ts';
import type { Entry, Misfit } from '../model/plan.ts';

/**
 * Entries of a collection, and gaps, that share an id; ids are compared without case. The first of them is not a misfit.
 *
 * @param entries those that fit first, then those with mistakes, which may lack fields
 */
export function duplicates(entries: readonly Entry[]): readonly Misfit[] {
  const twice = [...entriesTwice(entries)];
  const former = formerIdsTwice(entries);
  // A review under the id of another one may hold its gaps as well; that is one mistake.
  const copies = new Set(twice.map(({ at }) => at.file));
  return [...twice, ...former, ...gapsTwice(entries.filter(({ file }) => !copies.has(file)))];
}

const keyOf = ({ collection }: Entry, id: string) => `${collection}/${id.toLowerCase()}`;

function* entriesTwice(entries: readonly Entry[]): Iterable<Misfit> {
  const first = new Map<string, Entry>();
  for (const entry of entries) {
    const key = keyOf(entry, entry.id);
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

/**
 * Reviews under a name of their own whose text is that of another review, as a tool that keeps folders in step leaves them.
 *
 * @param texts the text of each file
 */
export function* copiedReviews(entries: readonly Entry[], texts: ReadonlyMap<string, string>): Iterable<Misfit> {
  const firsts = new Map<string, Entry[]>();
  for (const entry of entries) {
    const text = entry.collection === 'reviews' ? texts.get(entry.file) : undefined;
    if (text === undefined) continue;
    const beginning = beginningOf(text);
    const alike = firsts.get(beginning) ?? [];
    const other = alike.find(({ file }) => texts.get(file) === text);
    if (!other) {
      firsts.set(beginning, [...alike, entry]);
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

/** What tells most texts apart without a look at the whole of them. */
const beginningOf = (text: string) => `${text.length} ${text.slice(0, 300)}`;

/** Ids that an entry had before, and another entry has or had as well: its old address cannot lead to both. */
function* formerIdsTwice(entries: readonly Entry[]): Iterable<Misfit> {
  const now = new Map(entries.map((entry) => [keyOf(entry, entry.id), entry]));
  const before = new Map<string, { readonly entry: Entry; readonly at: Place }>();
  for (const entry of entries) {
    for (const [index, id] of (entry.data.formerly ?? []).entries()) {
      const at = { file: entry.file, field: [...entry.field, 'formerly', index] };
      const key = keyOf(entry, id);
      const holder = now.get(key);
      const first = before.get(key);
      if (!first) before.set(key, { entry, at });
      const other = holder ? { entry: holder, at: placeOfId(holder) } : first;
      if (!other) continue;
      yield {
        rule: 'content/duplicate-id',
        at,
        message:
          other.entry === entry
            ? `\`${id}\` ${holder ? 'is the id that it has now' : 'stands here twice'}`
            : `\`${id}\` ${holder ? 'is the id of' : 'is already a former id of'} ${other.entry.file === entry.file ? `\`${other.entry.id}\`` : `\`${other.entry.file}\``}`,
        hint: 'take it out here; an address leads to one entry alone',
        related: [{ at: other.at, message: holder ? 'it has it now' : 'first named here' }],
      };
    }
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
