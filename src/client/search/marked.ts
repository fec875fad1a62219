import { element } from '../element.ts';

/** The text of an excerpt as nodes: `<mark>` stays, every other markup is its text alone. */
export function marked(excerpt: string): readonly Node[] {
  const { body } = new DOMParser().parseFromString(excerpt, 'text/html');
  return [...body.childNodes].map((node) => {
    const text = node.textContent ?? '';
    return node instanceof HTMLElement && node.localName === 'mark' ? element('mark', {}, text) : document.createTextNode(text);
  });
}
