import { defaultSchema } from 'hast-util-sanitize';
import { asideKindOf, asideNames } from '../model/asides.ts';
import { components } from '../model/components.ts';
import { meantWord } from '../model/nearest.ts';
import { leftOver } from './conflicts.ts';
import { isHarmless, type Point, placesIn, tag, withoutComments } from './html.ts';
import { short } from './text.ts';

/** Markup that does something else than it seems to, and what to do. */
export type Oddity = Point & { readonly message: string; readonly hint: string };

/** A node of a Markdown tree, as far as it is looked at here. */
type Node = {
  readonly type: string;
  readonly value?: string;
  readonly position?: { readonly start: { readonly offset?: number }; readonly end: { readonly offset?: number } };
  readonly children?: readonly Node[];
};

/**
 * What is odd about one node of a text.
 *
 * @param text the whole text, which is looked at as it is written: there, what is escaped can be told from what is not
 * @param point where the node begins in its file
 */
export function oddMarkup(node: Node, text: string, point: Point): readonly Oddity[] {
  const written = () => text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
  switch (node.type) {
    case 'text':
      return signs.test(node.value ?? '')
        ? (cutCode(written(), node.position?.start.offset ?? 0, text, point) ?? oddIn(written(), point, inWords))
        : [];
    case 'paragraph':
      return beginnings.test(written()) ? oddIn(written(), point, atStart) : [];
    case 'table':
      return lostCells(node, text, point);
    case 'code':
      return unclosedFence(written(), point);
    case 'blockquote':
      return [...unknownAside(node, point), ...oddIn(written(), point, [left(/^>{7} \S/g)])];
    case 'html':
      return strangeTags(node.value ?? '', point);
    default:
      return [];
  }
}

type Pattern = { readonly pattern: RegExp; readonly say: (match: RegExpMatchArray) => Omit<Oddity, 'line' | 'column'> };

/** One of these stands in every text in which a pattern below finds something. */
const signs = /[*`[\]]/;

/** So lines begin that a pattern for paragraphs finds. */
const beginnings = /^(?:#|\||:{3}|<{7}|[-*+]\u00a0|1[.)]\u00a0|[•‣◦▪●]|h[1-6]\.|\{[a-z])/m;

const noLink = {
  message: 'this is no link, although it looks like one',
  hint: 'write `[words](address)`: round brackets right behind the square ones, closed again, and no space in the address',
};

const inWords: readonly Pattern[] = [
  {
    pattern: /(?<![\\*\w/])\*\*(?=[^\s*/)])/g,
    say: () => ({ message: '`**` begins bold text that does not end', hint: 'write `**` where it ends, or `\\*\\*` for two asterisks' }),
  },
  {
    // One backtick too many throws out all that follow.
    pattern: /(?<![\\`])`+(?!`).*/gs,
    say: () => ({ message: 'a backtick begins code that does not end', hint: 'write as many backticks where the code ends' }),
  },
  {
    pattern:
      /(?<!\\)\](?: \(|\(\s*)(?:\.{1,2}\/|\/\w)|\)\[(?:\.{1,2}\/|\/\w|https?:)|(?<!\\|\\\[[^[\]\n]{0,200})\]\((?!\s*(?:\.{1,2}\/|\/\w))(?:[^()\n]{1,200}\.(?:mdx?|pdf|png|jpe?g|gif|svg|webp|avif)\b|\S{1,200} [“”„‘’«»])/g,
    say: () => noLink,
  },
  {
    pattern: /(?<!\\)\[\[([^[\]]+)\]\]/g,
    say: ([, name]) => ({
      message: `\`[[${name}]]\` is no link`,
      hint: 'write `[words](../systems/payments.md)`: the words, then the file',
    }),
  },
  {
    pattern: /(?<!\\)\[\^([^\s[\]]+)\](?!:)/g,
    say: ([, label]) => ({
      message: `the footnote \`[^${label}]\` is written nowhere`,
      hint: `write it below the text: \`[^${label}]: …\``,
    }),
  },
];

/** Marks of a merge that do not stand together, so that no conflict is seen in them. */
const left = (pattern: RegExp): Pattern => ({ pattern, say: () => leftOver });

const atStart: readonly Pattern[] = [
  left(/^<{7} \S/gm),
  {
    pattern: /^(#{2,6})([^\s#][^\r\n]*)/gm,
    say: ([, sign, title = '']) => ({
      message: 'the line looks like a heading and is none: no space stands after the `#`',
      hint: `write \`${sign} ${title.slice(0, 60)}\``,
    }),
  },
  {
    pattern: /^(#{1,6})\u00a0[^\S\r\n]*(\S[^\r\n]*)/gm,
    say: ([, sign, title = '']) => ({
      message: 'the line looks like a heading and is none: a non-breaking space stands after the `#`, as other programs write it',
      hint: `write \`${sign} ${title.slice(0, 60)}\` with a plain space`,
    }),
  },
  {
    pattern: /^(?:[-*+]|1[.)])\u00a0[\s\S]*/gm,
    say: () => ({
      message: 'the line looks like an item of a list and is none: a non-breaking space stands after its sign, as other programs write it',
      hint: 'write a plain space there, in each item',
    }),
  },
  {
    pattern: /^([•‣◦▪●])[ \t\u00a0]*\S[\s\S]*/gm,
    say: ([, sign]) => ({ message: `\`${sign}\` begins no item of a list here`, hint: 'write `- ` before each item' }),
  },
  {
    pattern: /^(h([1-6])\.)[ \t]+\S/gm,
    say: ([, sign, depth]) => ({
      message: `\`${sign}\` begins a heading in Confluence, and none here`,
      hint: `write \`${'#'.repeat(Math.max(2, Number(depth)))} \` instead`,
    }),
  },
  {
    pattern: /^\{(info|note|tip|warning|panel|expand|quote|code|noformat)\b[^}\n]{0,200}\}[\s\S]*/gm,
    say: ([, name = '']) => ({
      message: `\`{${name}}\` is markup of Confluence, and shown as it stands`,
      hint: /code|noformat/.test(name)
        ? 'write a line ``` before the code, and one behind it'
        : 'write a quotation whose first line is `> [!NOTE]`',
    }),
  },
  {
    pattern: /^(\|.*\|)[ \t\r]*\n[ \t]*(\|.*)/g,
    say: ([, head = '', below = '']) => {
      const message = 'the lines look like a table and are none';
      if (!/^[|:\s-]*-[|:\s-]*$/.test(below)) return { message, hint: 'write a line such as `| --- | --- |` below the first' };
      const cells = cellsIn(head);
      if (cells.some((cell) => ticksIn(cell) % 2 === 1)) return pipeInCode;
      const [columns, lines] = [cells.length, cellsIn(below).length];
      return {
        message: `${message}: ${columns} columns stand above ${lines}`,
        hint: `write \`${'| --- '.repeat(columns)}|\` below the first`,
      };
    },
  },
  {
    pattern: /^:{3,}[ \t]*\w/g,
    say: () => ({ message: '`:::` begins no note here', hint: 'write a quotation whose first line is `> [!NOTE]`' }),
  },
];

function oddIn(written: string, point: Point, patterns: readonly Pattern[]): Oddity[] {
  const placeAt = placesIn(written, point);
  return patterns.flatMap(({ pattern, say }) =>
    [...written.matchAll(pattern)].map((match) => ({ ...placeAt(match.index), ...say(match) })),
  );
}

/** The cells of a row that is written with a `|` on both sides, or lacks the last one. */
const cellsIn = (row: string): readonly string[] =>
  row
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/);

/** How many signs of code stand in a text; one that is escaped is none. */
const ticksIn = (text: string): number => text.split(/(?<!\\)`/).length - 1;

/** Code in a table with a `|` in it, which ends the cell: told where the code begins, not where it ends; nothing where text is no such code. */
function cutCode(written: string, start: number, text: string, point: Point): Oddity[] | undefined {
  if (ticksIn(written) % 2 === 0) return undefined;
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const end = text.indexOf('\n', start);
  const line = text.slice(from, end === -1 ? undefined : end);
  if (!line.includes('|') || ticksIn(line) % 2 === 1) return undefined;
  if (ticksIn(text.slice(from, start)) % 2 === 1) return [];
  return [{ ...placesIn(written, point)(written.lastIndexOf('`')), ...pipeInCode }];
}

const pipeInCode = { message: 'a `|` ends the cell of a table, in code as well', hint: 'write it as `\\|`' };

/** Cells of a row beyond those of the head, which no page shows. */
function lostCells({ children: rows = [], position }: Node, text: string, point: Point): Oddity[] {
  const columns = rows[0]?.children?.length ?? 0;
  const start = position?.start.offset ?? 0;
  const lost = rows.slice(1).flatMap((row) => {
    const from = row.position?.start.offset ?? start;
    // A row ends for the parser where its last cell does that is shown.
    const end = text.indexOf('\n', from);
    const written = text.slice(from, end === -1 ? undefined : end);
    const cells = [...written.replace(/^\s*\|/, (sign) => ' '.repeat(sign.length)).matchAll(/(?:\\[^\n]|[^\\|\n])+/g)];
    // Where it is code that was cut, that is told.
    const one = cells.some(([cell]) => ticksIn(cell) % 2 === 1) ? undefined : cells[columns];
    return one?.[0].trim() ? [from - start + one.index + one[0].search(/\S/)] : [];
  });
  const placeAt = placesIn(lost.length > 0 ? text.slice(start, position?.end.offset) : '', point);
  return lost.map((offset) => ({ ...placeAt(offset), ...tooMany }));
}

const tooMany = {
  message: 'this cell is one too many for its table, and not shown',
  hint: 'add a column to its head, or write a `|` in text as `\\|`',
};

/** Code runs on to the end of the text, or of the list that holds it, where its fence is not closed. */
function unclosedFence(written: string, point: Point): Oddity[] {
  const [, fence] = /^(`{3,}|~{3,})/.exec(written) ?? [];
  if (!fence) return [];
  const lines = written.trimEnd().split('\n');
  const end = new RegExp(`^[\\s>]*${fence.charAt(0)}{${fence.length},}\\s*$`);
  if (lines.length > 1 && end.test(lines.at(-1) ?? '')) return [];
  const message = `the fence ${fence} begins code that does not end: all that follows is taken for it`;
  return [{ ...point, message, hint: `write a line ${fence} where the code ends` }];
}

function unknownAside({ children }: Node, point: Point): Oddity[] {
  const first = children?.[0]?.children?.[0];
  const [sign, name = ''] = /^\[!(\w+)\]/.exec((first?.type === 'text' && first.value) || '') ?? [];
  if (!sign || asideKindOf(name)) return [];
  const near = meantWord(name.toUpperCase(), asideNames);
  const hint = near ? `did you mean \`[!${near}]\`?` : `write one of ${asideNames.map((one) => `\`[!${one}]\``).join(', ')}`;
  return [{ ...point, message: `\`${sign}\` is no kind of note`, hint }];
}

/** Elements that a text may hold beside those that Markdown stands for. */
const others = 'abbr address article aside big bdi bdo caption center cite col colgroup dfn figcaption figure font footer header';
const more = 'main mark meter nav progress search small time u wbr data hgroup map area menu nobr track acronym dir';
const elements = new Set([...(defaultSchema.tagNames ?? []), ...others.split(' '), ...more.split(' ')]);

/** Tags that a browser does not know: it shows nothing of them, so a word in angle brackets is lost. */
function strangeTags(value: string, point: Point): Oddity[] {
  if (!isHarmless(value)) return [];
  const placeAt = placesIn(value, point);
  return [...withoutComments(value).matchAll(tag)].flatMap(({ 0: whole, 1: name = '', index }) => {
    if (whole.startsWith('</') || elements.has(name.toLowerCase())) return [];
    const component = Object.hasOwn(components, name);
    return [
      {
        ...placeAt(index),
        message: component
          ? `\`<${name}>\` is a component, which \`.md\` files cannot hold`
          : `\`${short(whole)}\` is taken for a tag, and not shown`,
        hint: component ? 'only sections may: end the name of the file with `.mdx`' : `write \`\\${short(whole)}\` where it is text`,
      },
    ];
  });
}
