/**
 * On which page each named place of a PDF is, counted from 1. It reads what browsers write: names and pages stand in the file as
 * plain objects. A file that is built otherwise has no known places.
 */
export function pagesIn(pdf: Buffer): ReadonlyMap<string, number> {
  const text = pdf.toString('latin1');
  const objects = new Map([...text.matchAll(/\n(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, number = '', body = '']) => [number, body]));
  const catalog = [...objects.values()].find((body) => body.includes('/Type /Catalog')) ?? '';
  const pages = pagesBelow(/\/Pages (\d+) 0 R/.exec(catalog)?.[1] ?? '', objects);
  const names = objects.get(/\/Dests (\d+) 0 R/.exec(catalog)?.[1] ?? '') ?? '';
  return new Map(
    [...names.matchAll(/\/([^\s[]+) \[(\d+) 0 R/g)].map(([, name = '', page = '']) => [nameOf(name), pages.indexOf(page) + 1]),
  );
}

/** Numbers of the pages below a node of the tree of pages, in order. */
function pagesBelow(node: string, objects: ReadonlyMap<string, string>): readonly string[] {
  const kids = /\/Kids \[([^\]]*)\]/.exec(objects.get(node) ?? '')?.[1];
  return kids === undefined ? [node] : [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid = '']) => pagesBelow(kid, objects));
}

/** In names, `#2F` stands for `/`, and what is beyond ASCII is written as in addresses. */
function nameOf(written: string): string {
  const name = written.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
