import type { CollectionName, Fields } from './collections.ts';
import type { Body } from './document.ts';
import type { Field, Place, Remark } from './finding.ts';
import type { Gap } from './gap.ts';
import type { Settings } from './settings.ts';

/** One entry of the plan: a file, or a role of roles.yaml. */
export type Entry<C extends CollectionName = CollectionName> = {
  readonly collection: C;
  readonly id: string;
  /** The file, relative to the content folder, with `/` between its parts. */
  readonly file: string;
  /** The way to the entry within its file: empty, but for roles. */
  readonly field: Field;
  readonly data: Fields[C];
  readonly body: Body;
};

/** A gap with the review that raised it. */
export type RaisedGap = {
  readonly gap: Gap;
  readonly review: Entry<'reviews'>;
  /** Place in the review's list. */
  readonly index: number;
};

/** What could not be read as it was meant, with the rule of `content/*` that it breaks. */
export type Misfit = Remark & { readonly rule: string };

/** What was read of a content folder: what fits, and what does not. */
export type Content = {
  readonly settings: Settings;
  readonly entries: readonly Entry[];
  readonly misfits: readonly Misfit[];
  /** Every file of the folder, relative to it. */
  readonly files: readonly string[];
  /**
   * Ids of entries that exist but could not be read, so that references to them are not reported as well: `systems/payments`;
   * `roles/*` where nobody can tell which.
   */
  readonly broken: readonly string[];
  /** Files of these whose text could be read, with the fields that fit: no page shows them, but where they lead is checked all the same. */
  readonly damaged: readonly Entry[];
  /** Whether what is kept to narrower audiences is left out, so that of nothing it can be said that there is none. */
  readonly partial?: boolean;
  /** Ids of what is left out, and ids that it had before, as keys: of it nothing may be told that stood here earlier. */
  readonly hidden?: ReadonlySet<string>;
  /** What reviews, revisions and exercises among these name, as words: that it is not answered cannot be said. */
  readonly unread?: ReadonlySet<string>;
};

/** Everything that was written, ready to be looked up. */
export type Plan = Content & {
  readonly [C in CollectionName]: ReadonlyMap<string, Entry<C>>;
} & {
  /** Gaps of every review, drafts included, by id; the first of two with one id. */
  readonly gaps: ReadonlyMap<string, RaisedGap>;
  /** Whether an entry or a gap with this id is written at all, even where it could not be read: `systems/payments`, `gaps/G-1`. */
  readonly exists: (key: string) => boolean;
};

/** Put what was read in order: a map for each collection, first come first kept. */
export function planOf(content: Content): Plan {
  const maps = {
    sections: new Map<string, Entry<'sections'>>(),
    systems: new Map<string, Entry<'systems'>>(),
    scenarios: new Map<string, Entry<'scenarios'>>(),
    reviews: new Map<string, Entry<'reviews'>>(),
    revisions: new Map<string, Entry<'revisions'>>(),
    exercises: new Map<string, Entry<'exercises'>>(),
    templates: new Map<string, Entry<'templates'>>(),
    roles: new Map<string, Entry<'roles'>>(),
  };
  for (const entry of content.entries) {
    const map = maps[entry.collection] as Map<string, Entry>;
    if (!map.has(entry.id)) map.set(entry.id, entry);
  }
  const gaps = new Map<string, RaisedGap>();
  for (const review of maps.reviews.values()) {
    for (const [index, gap] of (review.data.gaps ?? []).entries()) {
      if (!gaps.has(gap.id)) gaps.set(gap.id, { gap, review, index });
    }
  }
  const known = new Set([
    ...content.entries.map(({ collection, id }) => `${collection}/${id}`),
    ...[...gaps.keys()].map((id) => `gaps/${id}`),
    ...content.broken,
  ]);
  return { ...content, ...maps, gaps, exists: (key) => known.has(key) || known.has(`${key.split('/')[0]}/*`) };
}

/** Whether the plan holds an entry or a gap, by its key: `systems/payments`, `gaps/G-1`. What is only `broken` it does not hold. */
export function isRead(plan: Plan, key: string): boolean {
  const [folder = '', ...id] = key.split('/');
  return (plan[folder as CollectionName | 'gaps'] as ReadonlyMap<string, unknown> | undefined)?.has(id.join('/')) === true;
}

/** The name of an entry across collections: `systems/payments`. */
export const keyOf = ({ collection, id }: Pick<Entry, 'collection' | 'id'>): string => `${collection}/${id}`;

/** The id in such a name: `payments` in `systems/payments`, `1.2.0` in `revisions/1.2.0`. */
export const idIn = (key: string): string => key.slice(key.indexOf('/') + 1);

/** A place in an entry's frontmatter. */
export const placeIn = (entry: Entry, ...field: Field): Place => ({ file: entry.file, field: [...entry.field, ...field] });

/** How people call an entry: its title, name, or version. */
export function titleOf(entry: Entry): string {
  const { data } = entry;
  if ('name' in data) return data.name;
  return 'title' in data ? data.title : data.version;
}
