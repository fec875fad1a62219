/** What browsers and readers skip in an address: control characters, white space, marks without width. */
const skipped = /[\p{Cc}\p{Cf}\p{Z}]/gu;

/** The scheme of an address in lower case, as a browser reads it; `undefined` for a path. */
export function schemeOf(address: string): string | undefined {
  const [, scheme] = /^([a-z][a-z0-9+.-]*):/i.exec(address.replace(skipped, '')) ?? [];
  return scheme?.toLowerCase();
}

/** Whether an address would run code or carry its own content instead of naming a place. */
export const isActingAddress = (address: string): boolean => acting.has(schemeOf(address));

const acting: ReadonlySet<string | undefined> = new Set(['javascript', 'vbscript', 'data', 'blob', 'filesystem', 'livescript', 'mocha']);
