/** Fields with each list as a group of items by what names them, so that place does not matter. */
export type Keyed = { readonly [name: string]: unknown };

const items = new WeakSet<object>();
const lists = new WeakSet<object>();

/** Whether a group stands for a list. */
export const isList = (value: unknown): boolean => lists.has(value as object);

/** Whether a value is an item of a list, which is told whole. */
export const isItem = (value: object): boolean => items.has(value);

/**
 * Turn lists into groups: an item is known by its id, else by what tells it apart from the others in its list; a plain value by
 * itself. Text that is only set differently becomes the same.
 */
export function keyed(value: object): Keyed {
  if (Array.isArray(value)) return ofList(value);
  const fields = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(fields.map(([name, inner]) => [name, plain(inner)]));
}

function ofList(list: readonly unknown[]): Keyed {
  const group: Record<string, unknown> = {};
  lists.add(group);
  for (const one of list) {
    const inner = plain(one);
    if (typeof inner === 'object' && inner !== null) items.add(inner);
    group[freeName(nameOf(inner), group)] = inner;
  }
  return group;
}

function plain(value: unknown): unknown {
  if (typeof value === 'string') return value.trim().replace(/\s+/g, ' ');
  return typeof value === 'object' && value !== null ? keyed(value) : value;
}

/** Fields that tell items of a list apart, the first that an item has counting. */
const names = [
  ['id'],
  ['from'],
  ['gap'],
  ['task'],
  ['at', 'audience'],
  ['to', 'channel'],
  ['system', 'step', 'improvised'],
  ['kind', 'section', 'need'],
];

function nameOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  const item = value as Keyed;
  const found = names.find(([first = '']) => item[first] !== undefined) ?? [];
  return found
    .map((name) => item[name] ?? '')
    .join(' ')
    .trim();
}

function freeName(name: string, taken: Keyed): string {
  let free = name;
  for (let count = 2; free in taken; count++) free = `${name} (${count})`;
  return free;
}
