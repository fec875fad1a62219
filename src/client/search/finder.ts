/** A page that was found. Excerpts mark what matches with `<mark>` and hold no other HTML. */
export type Found = {
  readonly url: string;
  readonly title: string;
  readonly kind: string | undefined;
  readonly id: string | undefined;
  readonly score: number;
  readonly excerpt: string;
  /** Headings of the page under which it was found. */
  readonly parts: readonly { readonly url: string; readonly title: string; readonly excerpt: string }[];
};

/** What is chosen of each filter, by its name. */
export type Choices = Readonly<Record<string, string>>;

/** How many pages there are, and the best of them. */
export type Answer = { readonly total: number; readonly found: readonly Found[] };

/** Something that can be searched: the site's index, or the text of one file. */
export type Finder = {
  /** Values of each filter that the pages have. */
  readonly filters: () => Promise<Readonly<Record<string, readonly string[]>>>;
  /** Pages that hold the words, best first. @throws when the index cannot be read */
  readonly find: (query: string, choices: Choices) => Promise<Answer>;
  /** What was probably meant by a query that found nothing; absent where `find` forgives slips by itself. */
  readonly meant?: (query: string) => Promise<string | undefined>;
};
