/** How the HTML of a page becomes a part of a larger one. */
export type Relocation = {
  /** What stands before each of its ids: `systems/payments`; nothing where its ids are the document's own. */
  readonly prefix?: string;
  /** What it is called. Its tables then say so, and its asides are notes, so that a list of landmarks can still be told apart. */
  readonly title?: string;
  /** By how many levels its headings go down. */
  readonly levels?: number;
  /** Where a link leads from here; `undefined` makes it plain text. Links within the HTML itself are not asked for. */
  readonly addressOf: (address: string) => string | undefined;
};

/** Makes the HTML of an entry's page a part of the whole plan: its ids begin with `id`, its headings go down by `levels`, its tables say `title`. */
export type Relocate = (html: string, id: string, levels: number, title?: string) => string;

/** A tag with its attributes, whose values may hold `>`; text between tags has no `<`. */
const tag = /<(\/?)([A-Za-z][\w:-]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/g;
const naming = /(\s(?:id|for|list|data-copy|data-fills|aria-labelledby|aria-describedby|aria-controls)=)"([^"]+)"/g;
const leading = /(\shref=)"([^"]*)"/;

/** Move rendered HTML into another document: its ids get a name of their own, its headings a lower place, its links new targets. */
export function relocated(html: string, relocation: Relocation): string {
  let plain = false;
  return html.replace(tag, (_, slash: string, name: string, attributes: string) => {
    if (slash && name === 'a' && plain) {
      plain = false;
      return '</span>';
    }
    const moved = elementFor(name, relocation);
    if (slash) return `</${moved}>`;
    const own = titled(named(attributes, relocation), relocation) + (moved === 'div' && name === 'aside' ? ' role="note"' : '');
    const address = name === 'a' ? leading.exec(attributes)?.[2] : undefined;
    if (address === undefined) return `<${moved}${own}>`;
    const to = targetOf(address, relocation);
    plain = to === undefined;
    return plain ? '<span>' : `<a${own.replace(leading, (_, start: string) => `${start}"${to}"`)}>`;
  });
}

function elementFor(name: string, { title, levels = 0 }: Relocation): string {
  if (title && name === 'aside') return 'div';
  return levels && /^h[1-6]$/.test(name) ? `h${Math.min(6, Number(name[1]) + levels)}` : name;
}

const named = (attributes: string, { prefix }: Relocation): string =>
  prefix ? attributes.replace(naming, (_, start: string, ids: string) => `${start}"${prefixed(ids, prefix)}"`) : attributes;

const prefixed = (ids: string, prefix: string): string =>
  ids
    .split(' ')
    .map((id) => `${prefix}/${id}`)
    .join(' ');

const titled = (attributes: string, { title }: Relocation): string =>
  title
    ? attributes.replace(/(\saria-label="Table[^"]*)"/, (_, label: string) => `${label} (${title.replace(/[&"]/g, quoted)})"`)
    : attributes;

const quoted = (sign: string) => `&#${sign.charCodeAt(0)};`;

/** Telephone numbers and addresses of other hosts stay as they are. */
function targetOf(address: string, { prefix, addressOf }: Relocation): string | undefined {
  if (address.startsWith('#')) return `#${prefix ? prefixed(address.slice(1), prefix) : address.slice(1)}`;
  return /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : addressOf(address);
}
