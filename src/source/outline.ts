import GithubSlugger from 'github-slugger';
import { markdownToMdast, mdxToMdast } from 'satteri';
import { unified } from 'unified';
import { type Component, emptyOutline, type Heading, type Link, type Outline, type Unsafe } from '../model/document.ts';
import { addAll } from './add-all.ts';
import { placesIn, unsafeHtml } from './html.ts';
import { mdxMistake } from './mdx-mistake.ts';
import { deepest, isContainer, opened } from './nesting.ts';
import { type Oddity, oddMarkup } from './odd-markup.ts';
import { linksIn } from './raw-links.ts';

/** Why a text cannot be read: it is no MDX, or nested beyond measure. */
export type MarkdownProblem = { readonly line: number; readonly column: number; readonly message: string; readonly hint: string };

type Tree = {
  type: string;
  depth?: number;
  url?: string;
  alt?: string;
  value?: string;
  name?: string | null;
  identifier?: string;
  attributes?: readonly { type: string; name?: string; value?: unknown }[];
  children?: Tree[];
  position?: { start: Spot; end: Spot };
};

type Spot = { line: number; column: number; offset?: number };

const features = { frontmatter: false as const, smartPunctuation: true };

/** unified on Sätteri's parser: the same trees as remark-parse with remark-gfm, many times faster. */
const parser = (mdx: boolean) =>
  unified()
    .use(function () {
      // biome-ignore lint/suspicious/noExplicitAny: unified's parser type knows remark's own trees alone.
      this.parser = ((text: string) => (mdx ? mdxToMdast : markdownToMdast)(text, { features, position: true } as never)) as any;
    })
    .freeze();
const plain = parser(false);
const extended = parser(true);

/** What a plain text cannot hold without: without any of these there is nothing to find. */
const worthReading = /[#<[!{`*|\u00a0•‣◦▪●]|~{3}|:{3}|^h[1-6]\.|^>{7}|^(?:=|-){2,}[ \t]*$|https?:|www\.|@/m;

/**
 * What checks need to know of a Markdown text.
 *
 * @param firstLine the line of the file on which `text` begins
 */
export function outlineOf(
  text: string,
  firstLine: number,
  mdx: boolean,
): { outline: Outline; problem?: MarkdownProblem; oddities?: readonly Oddity[] } {
  if (!mdx && !worthReading.test(text)) return { outline: emptyOutline };
  let tree: Tree;
  try {
    tree = (mdx ? extended : plain).parse(text) as unknown as Tree;
  } catch (error) {
    return { outline: emptyOutline, problem: problemOf(error as Error, text, firstLine) };
  }
  const found: Found = { headings: [], links: [], unsafe: [], components: [] };
  const slugger = new GithubSlugger();
  const oddities: Oddity[] = [];
  let open = 0;
  let tooDeep: Point | undefined;
  walk(tree, (node, depth) => {
    const point = { line: (node.position?.start.line ?? 1) + firstLine - 1, column: node.position?.start.column ?? 1 };
    if (node.type === 'html') open = Math.max(0, open + opened(node.value ?? ''));
    if (depth + open > deepest) tooDeep ??= point;
    else {
      note(node, point, found, slugger);
      addAll(oddities, oddMarkup(node, text, point));
    }
  });
  if (tooDeep) return { outline: emptyOutline, problem: { ...tooDeep, ...nestedTooDeep } };
  const lines = found.links.some(({ label }) => label !== undefined) ? text.split('\n') : [];
  // Looked at once for each line: there may be very many links in it.
  const escaped = lines.map((line) => (/\\[[\]]/.test(line) ? line : undefined));
  const links = found.links.flatMap((link) => {
    const line = link.label === undefined ? undefined : escaped[link.line - firstLine];
    return line === undefined ? [link] : meantLink(link, line);
  });
  return { outline: { ...found, links }, oddities };
}

/** A link by reference as a line has it that holds escaped brackets; none where they are its own, which means that it is to be none. */
function meantLink(link: Link, line: string): readonly Link[] {
  // Nobody typed so long a line; each look at it would take its time.
  if (line.length > 4_000) return [];
  const part = `[${link.text}][${link.label}]`;
  // The parser's text lacks the backslashes, so that the link stands further to the right.
  let at = line.indexOf(part, link.column - 1);
  while (line[at - 1] === '\\') at = line.indexOf(part, at + 1);
  return at === -1 ? [] : [{ ...link, column: at + 1 }];
}

const nestedTooDeep = {
  message: `quotations, lists or elements stand in each other more than ${deepest} deep`,
  hint: `${deepest} are the most that is read: take apart what is nested`,
};

type Point = { readonly line: number; readonly column: number };

type Found = { readonly headings: Heading[]; readonly links: Link[]; readonly unsafe: Unsafe[]; readonly components: Component[] };

/** Add what one node is to what was found before it. */
function note(node: Tree, point: Point, { headings, links, unsafe, components }: Found, slugger: GithubSlugger): void {
  switch (node.type) {
    case 'heading': {
      const title = textOf(node);
      headings.push({ ...point, depth: node.depth ?? 1, text: title, slug: slugger.slug(title) });
      break;
    }
    case 'link':
    case 'definition':
      links.push({ ...point, url: node.url ?? '', picture: false, text: textOf(node) });
      break;
    case 'image':
      links.push({ ...point, url: node.url ?? '', picture: true, text: node.alt ?? '' });
      break;
    case 'text':
      addAll(links, undefinedIn(node.value ?? '', point));
      break;
    case 'html': {
      const refused = unsafeHtml(node.value ?? '', point);
      addAll(unsafe, refused);
      addAll(
        links,
        linksIn(node.value ?? '', point).filter((link) => !refused.some((one) => isAt(one, link))),
      );
      break;
    }
    case 'mdxjsEsm':
      unsafe.push({ ...point, what: '`import` and `export` are code', hint: 'the components are there without an import' });
      break;
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      if (!/^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value ?? '')) {
        unsafe.push({ ...point, what: 'braces hold code', hint: 'write the text out, or escape the brace as `\\{`' });
      }
      break;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      readElement(node, point, components, unsafe);
      break;
  }
}

/** Links and pictures by reference that a parser leaves in the text, because nothing defines their label. */
function undefinedIn(text: string, point: Point): Link[] {
  const placeAt = placesIn(text, point);
  return [...text.matchAll(/(?<![\w\]])(!?)\[([^[\]]+)\]\[([^[\]]+)\]/g)].map(({ 1: sign, 2: words = '', 3: label = '', index }) => ({
    ...placeAt(index),
    url: '',
    picture: sign === '!',
    text: words,
    label,
  }));
}

const isAt = (one: Point, other: Point) => one.line === other.line && one.column === other.column;

/** Every node of a tree in the order of the text, with how many hold it. Without recursion: a text may be nested as deep as its author likes. */
function walk(tree: Tree, visit: (node: Tree, depth: number) => void): void {
  const waiting: [Tree, number][] = [[tree, 0]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [node, outer] = next;
    const depth = isContainer(node) ? outer + 1 : outer;
    visit(node, depth);
    const { children } = node;
    for (let index = (children?.length ?? 0) - 1; index >= 0; index -= 1) waiting.push([children?.[index] as Tree, depth]);
  }
}

function readElement(node: Tree, point: Point, components: Component[], unsafe: Unsafe[]) {
  const attributes: Record<string, string | true> = {};
  for (const { type, name, value } of node.attributes ?? []) {
    if (type !== 'mdxJsxAttribute' || (typeof value === 'object' && value !== null)) {
      unsafe.push({ ...point, what: `\`<${node.name}>\` has code in an attribute`, hint: 'give attributes as text in quotes' });
    } else if (name) attributes[name] = typeof value === 'string' ? value : true;
  }
  components.push({ ...point, name: node.name ?? '', attributes });
}

const textOf = (node: Tree): string =>
  node.type === 'image' ? (node.alt ?? '') : node.type === 'html' ? '' : (node.value ?? node.children?.map(textOf).join('') ?? '');

function problemOf(
  error: Error & { line?: number; column?: number; place?: { line?: number; column?: number } },
  text: string,
  firstLine: number,
): MarkdownProblem {
  const written = /(\d+):(\d+)/.exec(error.message);
  const line = error.line ?? error.place?.line ?? Number(written?.[1] ?? 1);
  const column = error.column ?? error.place?.column ?? Number(written?.[2] ?? 1);
  const at = text
    .split('\n')
    .slice(line - 1)
    .join('\n')
    .slice(column - 1);
  return { line: line + firstLine - 1, column, ...mdxMistake(error.message, at) };
}
