/** Order two texts by their characters, the same in every language and on every machine; days order so too. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

// Made once: each `localeCompare` with options makes one of its own.
const asRead = new Intl.Collator('en', { numeric: true });

/**
 * Order two names as people look them up: numbers by size, so that `System 2` comes before `System 10`, and capitals beside small
 * letters. Names that read alike stand by their characters, so that the order is the same on every machine.
 */
export const compareNames = (a: string, b: string): number => asRead.compare(a, b) || compare(a, b);

/** The place of each name in that order. */
export const placesOf = (names: Iterable<string>): ReadonlyMap<string, number> =>
  new Map([...names].sort(compareNames).map((name, place) => [name, place]));

/** The same order among names that are known, for what is sorted again and again: places are compared much faster than names. */
export function comparePlaces(names: Iterable<string>): (a: string, b: string) => number {
  const places = placesOf(names);
  return (a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0);
}
