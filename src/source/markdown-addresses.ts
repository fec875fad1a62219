import type { ElementContent } from 'hast';
import { defineHastPlugin, defineMdastPlugin } from 'satteri';
import { withoutRemarks } from '../model/document.ts';
import { type Target, targetOf } from '../model/links.ts';
import { isHarmless } from './html.ts';
import { isElsewhere, withAddresses, wordsOf } from './raw-links.ts';

/** How a text finds what it points to. */
export type Surroundings = {
  /** The file that the text stands in, relative to the content folder. */
  readonly file: string;
  /** The address of a target on the site, from its root; `undefined` turns a link into plain text. */
  readonly addressOf: (target: Target) => string | undefined;
  /** What stands before every address: `/` or `/dr/`. */
  readonly base: string;
};

/** Links and pictures lead to pages and files of the site; those that lead nowhere are plain text, or left out. */
export const links = (lookUp: (url: URL | undefined) => Surroundings) =>
  defineMdastPlugin({
    name: 'plan-links',
    link(node, context) {
      const address = addressOn(node.url, lookUp(context.fileURL));
      if (address === undefined) context.replaceNode(node, { type: 'emphasis', children: node.children, data: { hName: 'span' } } as never);
      else context.setProperty(node, 'url', address);
    },
    image(node, context) {
      const address = addressOn(node.url, lookUp(context.fileURL));
      if (address === undefined) context.removeNode(node);
      else context.setProperty(node, 'url', address);
    },
    definition(node, context) {
      context.setProperty(node, 'url', addressOn(node.url, lookUp(context.fileURL)) ?? nowhere);
    },
  });

/** The address of a definition that leads nowhere, until the links and pictures that name it are known. */
const nowhere = '#nowhere-to-lead';

/** Links by reference that lead nowhere are plain text, and such pictures are left out. */
export const unlinked = defineHastPlugin({
  name: 'unlinked',
  element: {
    filter: ['a', 'img'],
    visit(node, context) {
      if (node.properties?.src === nowhere) context.removeNode(node);
      if (node.properties?.href === nowhere) context.replaceNode(node, { ...node, tagName: 'span', properties: {} } as never);
    },
  },
});

/** Within a link, the words of a picture on another host are what is followed. */
export const picturesInLinks = defineHastPlugin({
  name: 'pictures-in-links',
  element: {
    filter: ['a'],
    visit(node, context) {
      const children = node.children.map(inWords);
      if (children.some((child, index) => child !== node.children[index])) context.replaceNode(node, { ...node, children } as never);
    },
  },
});

function inWords(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node;
  if (isElsewhere(node)) return { type: 'text', value: wordsOf(node) };
  const children = node.children.map(inWords);
  return children.some((child, index) => child !== node.children[index]) ? { ...node, children } : node;
}

/** Elsewhere it is a link to the picture. */
export const picturesElsewhere = defineHastPlugin({
  name: 'pictures-elsewhere',
  element: {
    filter: ['img'],
    visit(node, context) {
      if (!isElsewhere(node)) return;
      const properties = { href: String(node.properties.src), rel: ['external', 'noreferrer'] };
      context.replaceNode(node, { type: 'element', tagName: 'a', properties, children: [{ type: 'text', value: wordsOf(node) }] });
    },
  },
});

/** What an address in a text is on a page: one outside is left as it is; nothing where it leads nowhere, or to what is not shown. */
function addressOn(url: string, { file, addressOf, base }: Surroundings): string | undefined {
  const target = targetOf(url, file);
  if (target.kind === 'outside' || url.startsWith('#')) return url;
  const address = target.kind === 'acting' || target.kind === 'nowhere' ? undefined : addressOf(target);
  return address === undefined ? undefined : base.replace(/\/$/, '') + address;
}

/** Raw HTML that acts never reaches a page, even where a check was not run; the addresses of other raw HTML are those of the page. */
export const safeHtml = (lookUp: (url: URL | undefined) => Surroundings) =>
  defineMdastPlugin({
    name: 'safe-html',
    html(node, context) {
      // Remarks are for authors: not every reader of the page may see them.
      const value = withoutRemarks(node.value);
      if (!isHarmless(node.value) || value.trim() === '') context.removeNode(node);
      else
        context.setProperty(
          node,
          'value',
          withAddresses(value, (url) => addressOn(url, lookUp(context.fileURL))),
        );
    },
  });

/** Who follows a link to another host tells it nothing of the plan. */
export const externalLinks = defineHastPlugin({
  name: 'external-links',
  element: {
    filter: ['a'],
    visit(node, context) {
      if (/^https?:/i.test(String(node.properties?.href ?? ''))) context.setProperty(node, 'rel', 'external noreferrer');
    },
  },
});
