import type { CollectionName } from '../model/collections.ts';
import { formatDay, isDay } from '../model/day.ts';
import { formatDuration } from '../model/duration.ts';
import { isList, type Keyed } from './keyed.ts';

/** What people call an entry. */
export type NameOf = (collection: CollectionName, id: string) => string;

/** Whether a field only notes when something was looked at, or where it stands: no change of what the plan says. */
export const isStamp = (path: readonly string[]): boolean => stamps.has(path.at(-1)) || stamps.has(path[0]) || stamps.has(path.join(' '));

const stamps: ReadonlySet<string | undefined> = new Set([
  'reviewedOn',
  'verifiedOn',
  'restoreTestedOn',
  'alertTestedOn',
  'order',
  'formerly',
  'target from',
  'target revision',
]);

/** Whether a field is a bound on recovery: less of it is tighter. */
export const isTarget = (path: readonly string[]): boolean => targets.has(path.at(-1));

const targets: ReadonlySet<string | undefined> = new Set(['rto', 'rpo', 'mtpd', 'maxRto', 'maxRpo']);

/** Whether a number in a field is a length of time, in seconds. */
export const isDurationField = (path: readonly string[]): boolean => !counts.has(path.at(-1));

const counts: ReadonlySet<string | undefined> = new Set(['order', 'customersAffected', 'transactionsLost']);

/** Names of fields for people, by their way with `*` for the items of a list; a field without one is called as it is written. */
const labels: Readonly<Record<string, string>> = {
  'target rto': 'RTO',
  'target rpo': 'RPO',
  'target mtpd': 'MTPD',
  'target from': 'target in force from',
  'target revision': 'revision of the target',
  earlier: 'earlier',
  'earlier * rto': 'RTO',
  'earlier * rpo': 'RPO',
  'earlier * mtpd': 'MTPD',
  dependsOn: 'depends on',
  customerFacing: 'used by customers',
  'protection backup every': 'backup interval',
  'protection backup copyLag': 'copy lag',
  'protection backup where': 'place of the backups',
  'protection backup restoreTestedOn': 'restore last tested',
  'protection failover mode': 'failover',
  'protection failover automatic': 'automatic failover',
  'protection monitoring signal': 'signal watched',
  'protection monitoring automated': 'automatic alarm',
  'protection monitoring alertTestedOn': 'alarm last tested',
  recovery: 'recovery step',
  'recovery * takes': 'time planned',
  'recovery * role': 'done by',
  'recovery * automated': 'runs by itself',
  'recovery * after': 'starts after',
  'recovery * step': 'what is done',
  reviewedOn: 'last read through',
  reviewEvery: 'read through every',
  verifiedOn: 'contacts last tried',
  learnedFrom: 'learned from',
  disables: 'takes away',
  plannedFor: 'planned for',
  primary: 'first contact',
  'primary name': 'first contact, name',
  'primary phone': 'first contact, phone',
  'primary email': 'first contact, e-mail address',
  alternate: 'alternate',
  'alternate name': 'alternate, name',
  'alternate phone': 'alternate, phone',
  'alternate email': 'alternate, e-mail address',
  'policy startRecoveryWithin': 'recovery starts within',
  'policy reviewWithin': 'review approved within',
  'policy reflectWithin': 'revision follows a review within',
  'policy reflectFrom': 'revision follows a review from severity',
  'policy resolvedWhen': 'a gap counts as resolved when',
  'policy verifyWithin': 'a fix is verified within',
  'policy evidenceExpires': 'evidence expires after',
  'policy sectionReviewEvery': 'sections are read through every',
  'policy rolloutWithin': 'roll-out done within',
  'clock starts': 'the RTO clock starts at',
  'clock stops': 'the RTO clock stops at',
  'tiers * maxRto': 'longest RTO',
  'tiers * maxRpo': 'longest RPO',
};

/**
 * The name of a field for people, with the item of a list that it belongs to before it.
 *
 * @param states the fields of the entry, newer and older, in which items are looked up
 */
export function labelOf(path: readonly string[], states: readonly Keyed[]): string {
  const { pattern, owner } = walked(path, states.find((state) => reach(state, path) !== undefined) ?? {});
  const own = pattern.slice(pattern.lastIndexOf('*') + 1);
  const label = labels[pattern.join(' ')] ?? own.map(asWords).join(', ');
  return owner ? `${owner}: ${label}` : label;
}

/** The way of a field with `*` for items of lists, and the last item on it that holds more fields. */
function walked(path: readonly string[], state: Keyed): { pattern: string[]; owner: string | undefined } {
  const pattern: string[] = [];
  let owner: string | undefined;
  let node: unknown = state;
  for (const [index, key] of path.entries()) {
    const inner = reach(node, [key]);
    const last = index === path.length - 1;
    if (!isList(node)) pattern.push(key);
    else if (!last) {
      pattern.push('*');
      owner = titleIn(inner as Keyed) ?? key;
    }
    node = inner;
  }
  return { pattern, owner };
}

const reach = (node: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Keyed | undefined)?.[key], node);

const asWords = (name: string): string => name.replace(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`);

/** What an item of a list is called, if it has a field for that. */
const titleIn = (item: Keyed): string | undefined => titles.map((name) => item[name]).find((value) => typeof value === 'string');

const titles = ['step', 'task', 'title', 'statement', 'change', 'text', 'improvised', 'need'];

/** Collections whose entries a field names. */
const collections: ReadonlyMap<string | undefined, CollectionName> = new Map(
  Object.entries({
    owner: 'roles',
    role: 'roles',
    roles: 'roles',
    lead: 'roles',
    participants: 'roles',
    author: 'roles',
    approvedBy: 'roles',
    by: 'roles',
    dependsOn: 'systems',
    disables: 'systems',
    systems: 'systems',
    system: 'systems',
    section: 'sections',
    sections: 'sections',
    scenario: 'scenarios',
    exercise: 'exercises',
    template: 'templates',
    learnedFrom: 'reviews',
    reviews: 'reviews',
  } as const),
);

const enumerations: ReadonlySet<string | undefined> = new Set(['mode', 'backup', 'failover', 'result', 'kind', 'type', 'party', 'area']);

/** A value as people read it; an item of a list with all that it says. */
export function valueText(path: readonly string[], value: unknown, nameOf: NameOf = (_, id) => id): string {
  const [name, list] = path.toReversed();
  if (value instanceof Object) return itemText(value as Keyed, nameOf);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return isDurationField(path) ? formatDuration(value) : String(value);
  const text = String(value);
  const collection = name === text ? (collections.get(list) ?? collections.get(name)) : (collections.get(name) ?? collections.get(list));
  if (collection) return nameOf(collection, text);
  if (isDay(text)) return formatDay(text);
  return enumerations.has(name) ? text.replaceAll('-', ' ') : text;
}

function itemText(item: Keyed, nameOf: NameOf): string {
  const title = titleIn(item) ?? item.id;
  const others = Object.entries(item).filter(([name, value]) => name !== 'id' && value !== title);
  const parts = others.map(([name, value]) => `${labels[`target ${name}`] ?? asWords(name)} ${partText(name, value, nameOf)}`);
  return [...(title === undefined ? [] : [String(title)]), ...parts].join(', ');
}

const partText = (name: string, value: unknown, nameOf: NameOf): string =>
  value instanceof Object
    ? Object.values(value)
        .map((inner) => valueText([name, String(inner)], inner, nameOf))
        .join(' and ')
    : valueText([name], value, nameOf);
