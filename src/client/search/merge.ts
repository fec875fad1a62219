/** One place that was found, as far as its order depends on it. */
export type Hit = { readonly url: string; readonly score: number };

/**
 * One list from several: what was asked, and what means the same. Scores of different words cannot be compared, so each list
 * counts from its own best hit, and a list of other words for a little less. A page that several lists hold stands once.
 */
export function merged<T extends Hit>(asked: readonly T[], variants: readonly (readonly T[])[]): readonly T[] {
  const best = new Map<string, T>();
  for (const hit of [...scaled(asked, 1), ...variants.flatMap((list) => scaled(list, 0.6))]) {
    const known = best.get(hit.url);
    if (!known || known.score < hit.score) best.set(hit.url, hit);
  }
  return [...best.values()].sort((a, b) => b.score - a.score);
}

function scaled<T extends Hit>(list: readonly T[], weight: number): readonly T[] {
  const top = Math.max(...list.map(({ score }) => score), Number.MIN_VALUE);
  return list.map((hit) => ({ ...hit, score: (weight * hit.score) / top }));
}

/** The page that has the asked id comes first, then one whose title is what was asked; the others keep their order. */
export function namedFirst<T extends { readonly id?: string | undefined; readonly title: string }>(
  pages: readonly T[],
  query: string,
): readonly T[] {
  const asked = query.trim().toLowerCase();
  const rank = ({ id, title }: T) => (id?.toLowerCase() === asked ? 0 : title.toLowerCase() === asked ? 1 : 2);
  return pages.toSorted((a, b) => rank(a) - rank(b));
}

/** Parts of a query that may find something where the whole does not: each word alone, the longest first. */
export const partsOf = (query: string): readonly string[] => {
  const words = [...new Set(query.trim().split(/\s+/))].filter((word) => word.length > 2);
  return words.length < 2 ? [] : words.toSorted((a, b) => b.length - a.length).slice(0, 3);
};
