/** What checks need to know of a Markdown text. Lines count from the first line of the file, columns from 1. */
export type Outline = {
  readonly headings: readonly Heading[];
  readonly links: readonly Link[];
  readonly unsafe: readonly Unsafe[];
  readonly components: readonly Component[];
};

type Point = { readonly line: number; readonly column: number };

/** A heading and the anchor that it gets. */
export type Heading = Point & { readonly depth: number; readonly text: string; readonly slug: string };

/** A link or a picture as written; one by reference whose label nothing defines has the label, and no address. */
export type Link = Point & { readonly url: string; readonly picture: boolean; readonly text: string; readonly label?: string };

/** Something that must not be in a text: raw HTML that can act, code in MDX. */
export type Unsafe = Point & { readonly what: string; readonly hint: string };

/** A component in an `.mdx` text, with its attributes as text. */
export type Component = Point & { readonly name: string; readonly attributes: Readonly<Record<string, string | true>> };

/** The text of an entry below its frontmatter. */
export type Body = {
  readonly text: string;
  /** The line of the file on which the text begins. */
  readonly line: number;
  readonly mdx: boolean;
  readonly outline: Outline;
};

/** The outline of a text that says nothing. */
export const emptyOutline: Outline = { headings: [], links: [], unsafe: [], components: [] };

/** A text without what its authors say to each other, `<!-- … -->` and `{/* … *\/}`, which no reader sees. */
export const withoutRemarks = (text: string): string => text.replace(/<!--[\s\S]*?(?:-->|$)|\{\/\*[\s\S]*?(?:\*\/\}|$)/g, '');
