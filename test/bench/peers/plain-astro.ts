/**
 * Plain Astro on the texts of a plan, as a program: `glob()` collections, one layout with a menu of the sections, a page a text,
 * a list of reviews, then Pagefind. What its documentation shows, and nothing of what this project does beside it.
 */
import { join } from 'node:path';
import { build } from 'astro';
import { copyTexts, indexed, inFolder, writeAll } from './pages.ts';

process.env.ASTRO_TELEMETRY_DISABLED = '1';

await inFolder('astro', async (folder) => {
  copyTexts(process.argv[2] ?? 'content', join(folder, 'content'));
  writeAll(folder, {
    'src/content.config.ts': `import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';
const loose = z.looseObject({ title: z.string() });
export const collections = {
  reviews: defineCollection({ loader: glob({ pattern: '**/*.md', base: './content/reviews' }), schema: loose }),
  sections: defineCollection({ loader: glob({ pattern: '**/*.md', base: './content/sections' }), schema: loose }),
};
`,
    'src/layouts/Page.astro': `---
import { getCollection } from 'astro:content';
const { title } = Astro.props;
const sections = await getCollection('sections');
---
<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{title}</title></head>
<body><nav>{sections.map(({ id, data }) => <a href={'/sections/' + id + '/'}>{data.title}</a>)}</nav><main data-pagefind-body><h1>{title}</h1><slot /></main></body></html>
`,
    ...Object.fromEntries(
      ['reviews', 'sections'].map((name) => [
        `src/pages/${name}/[...id].astro`,
        `---
import { getCollection, render } from 'astro:content';
import Page from '../../layouts/Page.astro';
export async function getStaticPaths() {
  return (await getCollection('${name}')).map((entry) => ({ params: { id: entry.id }, props: { entry } }));
}
const { entry } = Astro.props;
const { Content } = await render(entry);
---
<Page title={entry.data.title}><p>{entry.data.kind} {entry.data.severity} {String(entry.data.approvedOn)}</p><Content /></Page>
`,
      ]),
    ),
    'src/pages/index.astro': `---
import { getCollection } from 'astro:content';
import Page from '../layouts/Page.astro';
const reviews = await getCollection('reviews');
---
<Page title="Reviews"><ul>{reviews.map(({ id, data }) => <li><a href={'/reviews/' + id + '/'}>{data.title}</a></li>)}</ul></Page>
`,
  });
  await build({ root: folder, configFile: false, logLevel: 'error' });
  await indexed(join(folder, 'dist'));
});
