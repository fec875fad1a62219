import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { htmlToHast, markdownToHtml } from 'satteri';
import type { Target } from '../model/links.ts';
import { pathTo } from '../model/routes.ts';
import type { Surroundings } from './markdown-addresses.ts';
import { plugins } from './markdown-plugins.ts';
import { siteOptions } from './options.ts';

const features = { frontmatter: false, smartPunctuation: true } as const;

/** Render the Markdown text of an entry. */
export function renderMarkdown(text: string, around: Surroundings): string {
  const { mdastPlugins, hastPlugins } = plugins(() => around, text);
  const { html } = markdownToHtml(text, { features, mdastPlugins, hastPlugins }) as { html: string };
  return /<[A-Za-z/!?]/.test(text) ? balanced(html) : html;
}

/** Every element of raw HTML ends within the text: a stray `</main>` would end the page around it. */
const balanced = (html: string): string => toHtml(htmlToHast(html, { fragment: true }) as Root);

/** The same for `.mdx` sections, which Astro compiles: what surrounds each file is looked up when it is rendered. */
export function sharedMarkdown() {
  return { features, ...plugins((url) => around(url)) };
}

const surroundingsKey = Symbol.for('recovery-plan-site: surroundings');
const shared = globalThis as { [surroundingsKey]?: Pick<Surroundings, 'addressOf' | 'base'> };

/** Say where links of `.mdx` sections lead, for the whole process. */
export function shareSurroundings(surroundings: Pick<Surroundings, 'addressOf' | 'base'>): void {
  shared[surroundingsKey] = surroundings;
}

function around(url: URL | undefined): Surroundings {
  const file = url ? relative(siteOptions().content, fileURLToPath(url)).split(sep).join('/') : '';
  return { file, ...(shared[surroundingsKey] ?? { addressOf: defaultAddress, base: '/' }) };
}

/** Where a target has its page, when everything may be seen. */
export function defaultAddress(target: Target): string | undefined {
  if (target.kind === 'page') return `${target.path}${target.anchor ? `#${target.anchor}` : ''}`;
  if (target.kind !== 'file') return undefined;
  const anchor = target.anchor ? `#${target.anchor}` : '';
  if (target.file.startsWith('assets/')) return `/${target.file}`;
  if (target.file === 'roles.yaml') return target.anchor ? pathTo('roles', target.anchor) : '/roles/';
  const [folder = '', ...rest] = target.file.split('/');
  const id = rest.at(-1)?.replace(/\.mdx?$/, '');
  if (id && /\.mdx?$/.test(target.file)) return `/${folder}/${id}/${anchor}`;
  return folder && folder !== 'plan.yaml' ? `/${folder}/` : '/';
}
