import { satteriHeadingIdsPlugin } from '@astrojs/markdown-satteri';
import { defineHastPlugin, defineMdastPlugin, type HastPluginEntry, type MdastPluginEntry } from 'satteri';
import { asideKindOf } from '../model/asides.ts';
import { anchorOf } from '../model/routes.ts';
import { externalLinks, links, picturesElsewhere, picturesInLinks, type Surroundings, safeHtml, unlinked } from './markdown-addresses.ts';

/**
 * What turns the Markdown of authors into the HTML of pages: the same for `.md` and `.mdx`.
 *
 * @param text where it is known: what has nothing to do in it is left out, because each plugin is a walk through the whole text
 */
export function plugins(
  lookUp: (url: URL | undefined) => Surroundings,
  text?: string,
): {
  mdastPlugins: MdastPluginEntry[];
  hastPlugins: HastPluginEntry[];
} {
  const where = <T>(sign: RegExp, plugin: T): T[] => (text === undefined || sign.test(text) ? [plugin] : []);
  return {
    mdastPlugins: [links(lookUp), ...where(/\[!|&/, asides), ...where(/</, safeHtml(lookUp))],
    hastPlugins: [
      ...where(/\]:/, unlinked),
      ...where(/!\[|<img/i, picturesInLinks),
      ...where(/!\[|<img/i, picturesElsewhere),
      headingDepth,
      satteriHeadingIdsPlugin(),
      anchors(lookUp),
      ...where(/https?:|www\.|&/i, externalLinks),
      ...where(/\||:-|-:|<t[dh]/i, cells),
      ...where(/\||:-|-:|<table/i, wideTables),
      ...where(/```|~~~| {4}|\t|<pre/i, code),
      ...where(/\[[\sx]\]|<input/i, tasks),
    ],
  };
}

/** A quotation that begins with `[!WARNING]` is an aside, as on code hosts. */
const asides = defineMdastPlugin({
  name: 'asides',
  blockquote(node, context) {
    const paragraph = node.children[0];
    const first = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
    const marker = first?.type === 'text' ? /^\[!([A-Z]+)\][ \t]*\n?/.exec(first.value) : null;
    const label = asideKindOf(marker?.[1] ?? '');
    if (!marker || !label || paragraph?.type !== 'paragraph' || first?.type !== 'text') return;
    const rest = first.value.slice(marker[0].length);
    const opening = { type: 'strong', children: [{ type: 'text', value: `${label}.` }] };
    const body = [opening, { type: 'text', value: ` ${rest}` }, ...paragraph.children.slice(1)];
    context.replaceNode(node, {
      type: 'blockquote',
      data: { hName: 'div', hProperties: { className: asideClass(label), role: 'note', ariaLabel: label } },
      children: [{ type: 'paragraph', children: body }, ...node.children.slice(1)],
    } as never);
  },
});

const asideClass = (label: string) => ['notice', ...(label === 'Warning' || label === 'Caution' ? ['watch'] : [])];

/** The page's title is its only heading of the first level, so a text's own `#` becomes a `##`. */
const headingDepth = defineHastPlugin({
  name: 'heading-depth',
  element: { filter: ['h1'], visit: (node, context) => void context.replaceNode(node, { ...node, tagName: 'h2' } as never) },
});

/** The sign beside a heading is drawn by the stylesheet, so that it is neither read out nor searched. */
const anchors = (lookUp: (url: URL | undefined) => Surroundings) =>
  defineHastPlugin({
    name: 'anchors',
    element: {
      filter: ['h2', 'h3', 'h4'],
      visit(node, context) {
        const [folder = ''] = lookUp(context.fileURL).file.split('/');
        const id = anchorOf(folder, String(node.properties?.id));
        const properties = { href: `#${id}`, className: ['anchor'], ariaLabel: `Link to ${context.textContent(node)}` };
        context.setProperty(node, 'id', id);
        context.appendChild(node, { type: 'element', tagName: 'a', properties, children: [] });
      },
    },
  });

/** Alignment by class, because the page's policy lets no inline style through. A head that names nothing, as in a corner, is no head. */
const cells = defineHastPlugin({
  name: 'cells',
  element: {
    filter: ['th', 'td'],
    visit(node, context) {
      if (node.tagName === 'th' && context.textContent(node).trim() === '') {
        context.replaceNode(node, { ...node, tagName: 'td', properties: {} } as never);
        return;
      }
      const side = /text-align:\s*(left|right|center)/.exec(String(node.properties?.style ?? ''))?.[1] ?? node.properties?.align;
      context.setProperty(node, 'style', null);
      context.setProperty(node, 'align', null);
      if (side) context.setProperty(node, 'className', [`to-${String(side)}`]);
    },
  },
});

/** A table that is wider than the page scrolls by itself, by keyboard too. Made anew for each text, whose tables it counts. */
const wideTables = () => {
  let count = 0;
  return defineHastPlugin({
    name: 'wide-tables',
    element: {
      filter: ['table'],
      visit(node, context) {
        count += 1;
        const properties = { className: ['scroll'], tabIndex: 0, role: 'region', ariaLabel: `Table ${count} in the text` };
        context.wrapNode(node, { type: 'element', tagName: 'div', properties, children: [] });
      },
    },
  });
};

const code = defineHastPlugin({
  name: 'code',
  element: { filter: ['pre'], visit: (node, context) => context.setProperty(node, 'tabIndex', 0) },
});

const tasks = defineHastPlugin({
  name: 'tasks',
  element: {
    filter: ['input'],
    visit: (node, context) => context.setProperty(node, 'ariaLabel', node.properties?.checked ? 'Done' : 'Not done'),
  },
});
