/** What search knows of a page. */
export type SearchFacts = {
  readonly kind: string;
  /** An id that finds this page first. */
  readonly id: string | undefined;
  /** What results can be narrowed by; a name may stand more than once. Systems are told by their ids. */
  readonly filters: readonly (readonly [name: string, value: string])[];
};

/** A filter as Pagefind reads it, `name:value`, for an element of its own: it takes a comma for a part of the value. Systems have the names by which people choose them. */
export const filterOf = ([name, value]: SearchFacts['filters'][number], nameOf: (system: string) => string): string =>
  `${name}:${name === 'system' ? nameOf(value) : value}`;

/**
 * Describe a page to search.
 *
 * @param kind what the page is, as people call it: `Review`
 * @param facts further filters; a filter may have several values
 * @param id an id that finds this page first
 */
export function searchFacts(
  kind: string,
  facts: Partial<Record<'system' | 'year' | 'severity' | 'status', readonly string[] | string | undefined>> = {},
  id?: string,
): SearchFacts {
  const filters = Object.entries({ kind, ...facts }).flatMap(([name, value]) => [value ?? []].flat().map((one) => [name, one] as const));
  return { kind, id, filters };
}
