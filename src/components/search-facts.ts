/** What search knows of a page, in the attributes that Pagefind reads from `<main>`. */
export type SearchFacts = {
  /** Meta data, `name:value` by commas. */
  readonly meta: string;
  /** Filters, `name:value` by commas. */
  readonly filters: string;
};

/** Filters of search, in the order in which they are offered. */
export const searchFilters = ['kind', 'system', 'year', 'severity', 'status'] as const;

/**
 * Describe a page to search.
 *
 * @param kind what the page is, as people call it: `Review`
 * @param facts further filters; a filter may have several values
 * @param id an id that finds this page first
 */
export function searchFacts(kind: string, facts: Partial<Record<'system' | 'year' | 'severity' | 'status', readonly string[] | string | undefined>> = {}, id?: string): SearchFacts {
  const pairs = Object.entries({ kind, ...facts }).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : value ? [value] : []).map((one: string) => `${name}:${one.replaceAll(',', ' ')}`),
  );
  return { meta: [`kind:${kind}`, ...(id ? [`id:${id}`] : [])].join(', '), filters: pairs.join(', ') };
}
