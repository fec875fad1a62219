/** How each fact is worked out; it may ask for other facts, but not, by way of them, for itself. */
export type Recipes<Facts> = { readonly [Name in keyof Facts]: (facts: Facts) => Facts[Name] };

/** Facts that are worked out when they are first asked for, each once: who reads few of them pays for few. */
export function lazily<Facts extends object>(recipes: Recipes<Facts>): Facts {
  const facts = {} as Facts;
  for (const name of Object.keys(recipes) as (keyof Facts)[]) {
    const known = (value: Facts[keyof Facts]) => Object.defineProperty(facts, name, { value, enumerable: true });
    const get = () => {
      const value = recipes[name](facts);
      known(value);
      return value;
    };
    Object.defineProperty(facts, name, { get, enumerable: true, configurable: true });
  }
  return facts;
}
