/** Starlight on the texts of a plan, as a program: its usual theme, the sections in the sidebar, its own search by Pagefind. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { folderWith, ran } from './packages.ts';
import { copyTexts, writeAll } from './pages.ts';

process.env.ASTRO_TELEMETRY_DISABLED = '1';

const folder = folderWith('starlight', { astro: '7.3.4', '@astrojs/starlight': '0.42.4', '@astrojs/markdown-remark': '7.3.1' });
for (const part of ['src', 'dist', '.astro', 'node_modules/.astro']) rmSync(join(folder, part), { recursive: true, force: true });
copyTexts(process.argv[2] ?? 'content', join(folder, 'src/content/docs'));
writeAll(folder, {
  'astro.config.mjs': `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({
  integrations: [starlight({ title: 'Recovery plan', sidebar: [{ label: 'Sections', items: [{ autogenerate: { directory: 'sections' } }] }] })],
});
`,
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
  'src/content/docs/index.md': '---\ntitle: Recovery plan\n---\n',
});
ran(folder, process.execPath, 'node_modules/astro/bin/astro.mjs', 'build', '--silent');
