/** A label in a column: where its middle should be, and how much room it takes, in pixels. */
export type Wish = { readonly at: number; readonly height: number };

/**
 * Places for labels in a column, downwards and in the order given, so that no two overlap and all together lie as near
 * to where they should be as can be (least squares). None begins above `top`; none ends below `bottom` if all fit.
 */
export function spread(wishes: readonly Wish[], top: number, bottom = Number.POSITIVE_INFINITY): readonly number[] {
  const offsets = offsetsOf(wishes);
  const free = risingFit(wishes.map(({ at }, index) => at - (offsets[index] ?? 0)));
  const first = top + (wishes[0]?.height ?? 0) / 2;
  const last = bottom - (wishes.at(-1)?.height ?? 0) / 2 - (offsets.at(-1) ?? 0);
  return free.map((place, index) => Math.max(first, Math.min(place, last)) + (offsets[index] ?? 0));
}

/** How far below the first each one lies when they stand close together. */
function offsetsOf(wishes: readonly Wish[]): readonly number[] {
  let offset = 0;
  return wishes.map(({ height }, index) => {
    offset += index === 0 ? 0 : ((wishes[index - 1]?.height ?? 0) + height) / 2;
    return offset;
  });
}

/** The rising sequence nearest to the given one: neighbours that fall are pooled at their mean. */
function risingFit(values: readonly number[]): readonly number[] {
  const pools: { sum: number; count: number }[] = [];
  for (const value of values) {
    let pool = { sum: value, count: 1 };
    for (let before = pools.at(-1); before && before.sum / before.count > pool.sum / pool.count; before = pools.at(-1)) {
      pool = { sum: pool.sum + before.sum, count: pool.count + before.count };
      pools.pop();
    }
    pools.push(pool);
  }
  return pools.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count));
}
