/** How the HTML of a page becomes a part of a larger one. */
export type Relocation = {
  /** What stands before each of its ids: `systems/payments`; nothing where its ids are the document's own. */
  readonly prefix?: string;
  /** By how many levels its headings go down. */
  readonly levels?: number;
  /** Where a link leads from here; `undefined` makes it plain text. Links within the HTML itself are not asked for. */
  readonly addressOf: (address: string) => string | undefined;
};

/** A tag with its attributes, whose values may hold `>`; text between tags has no `<`. */
const tag = /<(\/?)([A-Za-z][\w:-]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/g;
const naming = /(\s(?:id|for|list|data-copy|data-fills|aria-labelledby|aria-describedby|aria-controls)=)"([^"]+)"/g;
const leading = /(\shref=)"([^"]*)"/;

/** Move rendered HTML into another document: its ids get a name of their own, its headings a lower place, its links new targets. */
export function relocated(html: string, { prefix, levels = 0, addressOf }: Relocation): string {
  let plain = false;
  return html.replace(tag, (whole, slash: string, name: string, attributes: string) => {
    if (slash && name === 'a' && plain) {
      plain = false;
      return '</span>';
    }
    const moved = lowered(name, levels);
    if (slash) return `</${moved}>`;
    const named = prefix ? attributes.replace(naming, (_, start: string, ids: string) => `${start}"${prefixed(ids, prefix)}"`) : attributes;
    const address = name === 'a' ? leading.exec(attributes)?.[2] : undefined;
    if (address === undefined) return named === attributes && moved === name ? whole : `<${moved}${named}>`;
    const to = address.startsWith('#')
      ? `#${prefix ? prefixed(address.slice(1), prefix) : address.slice(1)}`
      : targetOf(address, addressOf);
    plain = to === undefined;
    return plain ? '<span>' : `<a${named.replace(leading, (_, start: string) => `${start}"${to}"`)}>`;
  });
}

const prefixed = (ids: string, prefix: string): string =>
  ids
    .split(' ')
    .map((id) => `${prefix}/${id}`)
    .join(' ');

const lowered = (name: string, levels: number): string =>
  levels && /^h[1-6]$/.test(name) ? `h${Math.min(6, Number(name[1]) + levels)}` : name;

/** Telephone numbers and addresses of other hosts stay as they are. */
const targetOf = (address: string, addressOf: Relocation['addressOf']): string | undefined =>
  /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : addressOf(address);
