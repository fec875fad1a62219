/** What search knows of a page. */
export type SearchFacts = {
  readonly kind: string;
  /** An id that finds this page first. */
  readonly id: string | undefined;
  /** `name:value`, as Pagefind reads them; one element each, because it takes a comma for a part of the value. */
  readonly filters: readonly string[];
};

/** The same filters for readers: systems by their names, by which people choose. */
export const filtersByName = (filters: SearchFacts['filters'], nameOf: (system: string) => string): SearchFacts['filters'] =>
  filters.map((filter) => (filter.startsWith('system:') ? `system:${nameOf(filter.slice('system:'.length))}` : filter));

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
  const filters = Object.entries({ kind, ...facts }).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : value ? [value] : []).map((one: string) => `${name}:${one}`),
  );
  return { kind, id, filters };
}
