/** Order two texts by their characters, the same in every language and on every machine; days order so too. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
