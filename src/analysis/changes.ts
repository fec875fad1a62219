import type { CollectionName } from '../model/collections.ts';
import type { Body } from '../model/document.ts';
import { type Content, type Entry, keyOf, titleOf } from '../model/plan.ts';
import { type FieldChange, fieldChanges } from './field-changes.ts';

/** What happened to an entry, or to plan.yaml, between two states of a plan. */
export type Change = {
  readonly kind: 'added' | 'removed' | 'renamed' | 'changed';
  readonly collection: CollectionName | 'plan';
  readonly id: string;
  /** The id before, where it was renamed. */
  readonly formerly: string | undefined;
  readonly title: string;
  /** The entry in the older and in the newer state. */
  readonly before: Entry | undefined;
  readonly after: Entry | undefined;
  readonly fields: readonly FieldChange[];
  /** The two texts, where they say something else. */
  readonly body: { readonly before: Body; readonly after: Body } | undefined;
  /** Whether the plan says something else now; formatting, order and stamps of a review do not count. */
  readonly substance: boolean;
};

/** How two states are compared. */
export type Comparison = {
  /** Whether two texts say the same, however they are set. */
  readonly sameText: (before: Body, after: Body) => boolean;
  /** What people call the entry that a field names; without it, fields show ids. */
  readonly nameOf?: (collection: CollectionName, id: string) => string;
  /** Entries that are others renamed, after → before, as far as git shows it: `systems/payments` → `systems/checkout`. */
  readonly renamed?: ReadonlyMap<string, string>;
};

/** An earlier state of a plan, and how it is compared with. */
export type Earlier = Comparison & { readonly content: Content };

/**
 * What changed between two states of a plan, by meaning: entries in the order of their collections, fields in that of their names.
 * An entry that could not be read in one of the states is left out, because nothing can be said of it.
 */
export function changesBetween(before: Content, after: Content, comparison: Comparison): readonly Change[] {
  const [older, newer] = [entriesOf(before), entriesOf(after)];
  const origins = originsOf(older, newer, comparison.renamed);
  const followed = new Set(origins.values());
  const kept = [...newer].flatMap(([key, entry]) => {
    const origin = older.get(origins.get(key) ?? key);
    if (origin) return changed(origin, entry, comparison) ?? [];
    return before.broken.includes(key) ? [] : added(entry);
  });
  const gone = [...older]
    .filter(([key]) => !newer.has(key) && !followed.has(key) && !after.broken.includes(key))
    .map(([, entry]) => removed(entry));
  return [...settingsChanged(before, after, comparison), ...kept, ...gone];
}

/** Whether a change is one of the plan itself, which only a revision may bring: a section, a system or a template. */
export const needsRevision = ({ collection, substance }: Change): boolean =>
  substance && (collection === 'sections' || collection === 'systems' || collection === 'templates');

const entriesOf = ({ entries }: Content): ReadonlyMap<string, Entry> => new Map(entries.map((entry) => [keyOf(entry), entry]));

/** Keys of renamed entries, after → before: what an entry says of itself comes before what git takes for likely. */
function originsOf(
  older: ReadonlyMap<string, Entry>,
  newer: ReadonlyMap<string, Entry>,
  renamed: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, string> {
  const origins = new Map<string, string>();
  const taken = new Set<string>();
  for (const [key, { collection, data }] of newer) {
    if (older.has(key)) continue;
    const likely = renamed.get(key);
    const declared = data.formerly?.map((id) => `${collection}/${id}`) ?? [];
    const candidates = [...declared, ...(likely?.startsWith(`${collection}/`) ? [likely] : [])];
    const origin = candidates.find((candidate) => older.has(candidate) && !newer.has(candidate) && !taken.has(candidate));
    if (!origin) continue;
    origins.set(key, origin);
    taken.add(origin);
  }
  return origins;
}

function changed(before: Entry, after: Entry, comparison: Comparison): Change | undefined {
  const fields = fieldChanges(after.collection, before.data, after.data, comparison.nameOf);
  const sameText = before.body.text === after.body.text;
  const body = sameText || comparison.sameText(before.body, after.body) ? undefined : { before: before.body, after: after.body };
  const renamed = before.id !== after.id;
  if (!fields.length && sameText && !renamed) return undefined;
  return {
    ...named(after),
    kind: renamed ? 'renamed' : 'changed',
    formerly: renamed ? before.id : undefined,
    before,
    after,
    fields,
    body,
    substance: body !== undefined || renamed || fields.some(({ substance }) => substance),
  };
}

const added = (after: Entry): Change => ({ ...whole, ...named(after), kind: 'added', before: undefined, after });
const removed = (before: Entry): Change => ({ ...whole, ...named(before), kind: 'removed', before, after: undefined });
const whole = { formerly: undefined, fields: [], body: undefined, substance: true };
const named = (entry: Entry) => ({ collection: entry.collection, id: entry.id, title: titleOf(entry) });

function settingsChanged(before: Content, after: Content, { nameOf }: Comparison): Change[] {
  const fields = fieldChanges('plan', before.settings, after.settings, nameOf);
  if (!fields.length || ![before, after].every(({ files }) => files.includes('plan.yaml'))) return [];
  const about = { collection: 'plan', id: 'plan', title: after.settings.title } as const;
  return [
    { ...whole, ...about, kind: 'changed', before: undefined, after: undefined, fields, substance: fields.some((one) => one.substance) },
  ];
}
