import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { sharedMarkdown } from './src/source/render.ts';

export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  compressHTML: true,
  devToolbar: { enabled: false },
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets/site' },
  markdown: { syntaxHighlight: false, processor: satteri(sharedMarkdown()) },
  integrations: [mdx({ syntaxHighlight: false, optimize: false })],
  security: { csp: false },
  vite: {
    build: { assetsInlineLimit: 0 },
    server: { watch: { ignored: ['**/dist/**', '**/.cache/**'] } },
    // Content may lie in a project of its own, whose settings of a compiler are none of ours, and may be broken.
    resolve: { tsconfigPaths: false },
  },
});
