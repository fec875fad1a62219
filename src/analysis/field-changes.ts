import microdiff from 'microdiff';
import type { CollectionName } from '../model/collections.ts';
import { compare } from '../model/compare.ts';
import { formatDuration } from '../model/duration.ts';
import type { System } from '../model/system.ts';
import { isDurationField, isStamp, isTarget, labelOf, type NameOf, valueText } from './field-words.ts';
import { isItem, type Keyed, keyed } from './keyed.ts';

/** A field that says something else now. */
export type FieldChange = {
  readonly label: string;
  /** What it said, as people read it; nothing where it was not there, or where it is a contact, which is never shown. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** What that means, where it is more than a difference: `tighter by 2 h`. */
  readonly meaning: string | undefined;
  /** Whether the plan says something else by it; a stamp of a review does not count. */
  readonly substance: boolean;
};

/** Compare the fields of an entry, or of plan.yaml, in two states. Lists are compared by what stands in them, not by place; stamps come last. */
export function fieldChanges(collection: CollectionName | 'plan', before: object, after: object, nameOf?: NameOf): readonly FieldChange[] {
  const [was, is] =
    collection === 'systems'
      ? [withTarget(before as System, after as System), withTarget(after as System, before as System)]
      : [before, after];
  const [older, newer] = [keyed(was), keyed(is)];
  return microdiff(older, newer, { cyclesFix: false })
    .flatMap(({ path, ...values }) =>
      leaves(path.map(String), 'oldValue' in values ? values.oldValue : undefined, 'value' in values ? values.value : undefined),
    )
    .map(({ path, before, after }) => ({ path, before: withStepNames(path, before, older), after: withStepNames(path, after, newer) }))
    .map((leaf) => fieldChange(leaf, labelOf(leaf.path, [newer, older]), nameOf))
    .toSorted((a, b) => Number(b.substance) - Number(a.substance));
}

/** A change of a field in a line: `RTO 4 h → 2 h`, `depends on Accounts, added`, `alternate, phone changed`. */
export function fieldText({ label, before, after, meaning }: FieldChange): string {
  if (before !== undefined && after !== undefined) return `${label} ${before} → ${after}`;
  const value = before ?? after;
  return value === undefined ? `${label} ${meaning}` : `${label} ${value}, ${meaning}`;
}

type Leaf = { readonly path: readonly string[]; readonly before: unknown; readonly after: unknown };

/** A group of fields that came or went is told field by field; an item of a list is told whole. */
function leaves(path: readonly string[], before: unknown, after: unknown): Leaf[] {
  const group = before ?? after;
  if (!(group instanceof Object) || isItem(group)) return [{ path, before, after }];
  return Object.keys(group).flatMap((key) => leaves([...path, key], (before as Keyed)?.[key], (after as Keyed)?.[key]));
}

/** A step that another one waits for is called by what is done in it, as in the state of the entry; its id is for files. */
function withStepNames(path: readonly string[], value: unknown, state: Keyed): unknown {
  const [list, , field] = path;
  if (list !== 'recovery' || value === undefined) return value;
  const steps = state.recovery as Readonly<Record<string, Keyed | undefined>>;
  const nameOf = (id: string) => steps[id]?.step ?? id;
  if (field === 'after') return nameOf(String(value));
  const { after, ...others } = value as Keyed;
  return field === undefined && after instanceof Object ? { ...others, after: Object.keys(after).map(nameOf) } : value;
}

function fieldChange({ path, before, after }: Leaf, label: string, nameOf: NameOf | undefined): FieldChange {
  const substance = !isStamp(path);
  const isContact = path[0] === 'primary' || path[0] === 'alternate';
  if (isContact) return { label, before: undefined, after: undefined, meaning: came(before, after) ?? 'changed', substance };
  const text = (value: unknown) => (value === undefined ? undefined : valueText(path, value, nameOf));
  return { label, before: text(before), after: text(after), meaning: meaningOf(path, before, after), substance };
}

function meaningOf(path: readonly string[], was: unknown, is: unknown): string | undefined {
  if (typeof was === 'number' && typeof is === 'number' && isDurationField(path)) {
    const [less, more] = isTarget(path) ? ['tighter', 'looser'] : ['shorter', 'longer'];
    return `${is < was ? less : more} by ${formatDuration(Math.abs(is - was))}`;
  }
  return came(was, is);
}

function came(was: unknown, is: unknown): string | undefined {
  if (was === undefined) return 'added';
  return is === undefined ? 'removed' : undefined;
}

/**
 * A system's newest objective is what it promises, so a new one is a change of that promise; the one that it replaces stays in
 * the list and is no change. Older ones are compared with what stood in their place.
 */
function withTarget(own: System, other: System): object {
  const { objectives, ...rest } = own;
  const [target, otherTarget] = [newest(own), newest(other)];
  const earlier = objectives.filter((one) => {
    const twin = other.objectives.find(({ from }) => from === one.from);
    return twin ? !(one === target && twin === otherTarget) : one !== target;
  });
  return { target, earlier, ...rest };
}

const newest = ({ objectives }: System) => objectives.toSorted((a, b) => compare(a.from, b.from)).at(-1);
