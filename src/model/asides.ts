/** What a quotation may begin with to become an aside, as on code hosts (`[!WARNING]`), and how it is called on a page. */
const kinds: Readonly<Record<string, string>> = {
  NOTE: 'Note',
  TIP: 'Tip',
  IMPORTANT: 'Important',
  WARNING: 'Warning',
  CAUTION: 'Caution',
};

/** The names of the kinds, as authors write them. */
export const asideNames = Object.keys(kinds);

/** The kind of aside that a name stands for; `undefined` where it is none. */
export const asideKindOf = (name: string): string | undefined => (Object.hasOwn(kinds, name) ? kinds[name] : undefined);
