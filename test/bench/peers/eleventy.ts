/** Eleventy on the texts of a plan, as a program: one layout with a menu of the sections, a page a text, a list, then Pagefind. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { folderWith, ran } from './packages.ts';
import { copyTexts, indexed, writeAll } from './pages.ts';

const folder = folderWith('eleventy', { '@11ty/eleventy': '3.1.8' });
for (const part of ['input', 'site']) rmSync(join(folder, part), { recursive: true, force: true });
copyTexts(process.argv[2] ?? 'content', join(folder, 'input'));
writeAll(folder, {
  'eleventy.config.js': `export default (config) => {
  for (const part of ['reviews', 'sections']) config.addCollection(part, (all) => all.getFilteredByGlob('input/' + part + '/**/*.md'));
  return { dir: { input: 'input', output: 'site' }, markdownTemplateEngine: false };
};
`,
  'input/_includes/page.njk': `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{{ title }}</title></head>
<body><nav>{% for one in collections.sections %}<a href="{{ one.url }}">{{ one.data.title }}</a>{% endfor %}</nav><main data-pagefind-body><h1>{{ title }}</h1><p>{{ kind }} {{ severity }} {{ approvedOn }}</p>{{ content | safe }}</main></body></html>
`,
  'input/reviews/reviews.json': '{ "layout": "page.njk" }',
  'input/sections/sections.json': '{ "layout": "page.njk" }',
  'input/index.njk': `---
layout: page.njk
title: Reviews
---
<ul>{% for one in collections.reviews %}<li><a href="{{ one.url }}">{{ one.data.title }}</a></li>{% endfor %}</ul>
`,
});
ran(folder, process.execPath, 'node_modules/@11ty/eleventy/cmd.cjs', '--quiet');
await indexed(join(folder, 'site'));
