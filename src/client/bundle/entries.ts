/** A stretch of the plan that can be found: an entry up to its first heading, or what stands under a heading of its text. */
export type Stretch = {
  /** The element that a result leads to. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** The id of the entry: `systems/payments`. */
  readonly entry: string;
  readonly kind: string;
};

/** Everything in the document that can be found, from its own text. */
export const stretchesIn = (root: ParentNode): readonly Stretch[] =>
  [...root.querySelectorAll<HTMLElement>('[data-entry]')].flatMap((entry) =>
    entry.localName === 'tr' ? rowOf(entry) : stretchesOf(entry),
  );

function rowOf(row: HTMLElement): Stretch {
  const head = row.querySelector('th')?.cloneNode(true) as Element | undefined;
  // What stands under a name explains it and is found with the text.
  head?.querySelector('.under')?.remove();
  return { id: row.id, title: wordsIn(head ?? null), text: wordsIn(row), entry: row.id, kind: row.dataset.entry ?? '' };
}

function stretchesOf(entry: HTMLElement): readonly Stretch[] {
  const own = { entry: entry.id, kind: entry.dataset.entry ?? '' };
  const found: { id: string; title: string; text: string; entry: string; kind: string }[] = [];
  const children = [...entry.children]
    .filter((one) => !one.matches('.back'))
    .flatMap((one) => (one.matches('.prose') ? [...one.children] : [one]));
  for (const child of children) {
    const last = found.at(-1);
    if (!last || child.localName === 'h4') found.push({ id: child.id || entry.id, title: wordsIn(child), text: '', ...own });
    else last.text += ` ${wordsIn(child)}`;
  }
  return found;
}

/** The words of an element; those of neighbouring cells and lines do not run together. */
function wordsIn(element: Element | null): string {
  const walker = element && document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const words: string[] = [];
  while (walker?.nextNode()) words.push(walker.currentNode.nodeValue ?? '');
  return words
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:])/g, '')
    .trim();
}
