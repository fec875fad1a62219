import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AstroIntegration, build } from 'astro';
import { defaultAddress, shareSurroundings } from '../source/render.ts';
import { astroConfig } from './astro.ts';
import { clientCode } from './client-code.ts';
import { heldContent } from './held.ts';
import { parts } from './program.ts';
import { rootOf } from './work.ts';

/**
 * Compile the site's own code, so that it can make pages as often as one likes.
 *
 * @param work a folder for what arises meanwhile
 * @param base what stands before every address, with `/` at both ends
 * @returns the folder with the parts
 */
export async function compile(work: string, base: string): Promise<string> {
  const made = join(work, 'made');
  const files = join(work, 'out');
  mkdirSync(rootOf(work), { recursive: true });
  mkdirSync(made);
  shareSurroundings({ addressOf: defaultAddress, base });
  await build(
    astroConfig(
      work,
      base,
      heldContent(),
      compiler(() => renameSync(join(files, '.prerender'), join(made, dirname(parts.pages)))),
    ),
  );
  renameSync(files, join(made, parts.files));
  writeFileSync(join(made, parts.bundle), await clientCode());
  return made;
}

/** Has Astro compile pages with our own entry to them, and make none; as hosts do that make pages in surroundings of their own. */
const compiler = (take: () => void): AstroIntegration => ({
  name: 'compiler',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      const input = { entry: fileURLToPath(new URL('entry.ts', import.meta.url)) };
      const output = { entryFileNames: basename(parts.pages) };
      const own = { build: { rolldownOptions: { input, output } } };
      updateConfig({ vite: { plugins: [{ name: 'compiler', configEnvironment: (name) => (name === 'prerender' ? own : undefined) }] } });
    },
    'astro:config:done': ({ setAdapter }) =>
      setAdapter({
        name: 'compiler',
        entrypointResolution: 'auto',
        adapterFeatures: { buildOutput: 'static' },
        supportedAstroFeatures: { staticOutput: 'stable', sharpImageService: 'stable' },
      }),
    'astro:build:start': ({ setPrerenderer }) =>
      setPrerenderer({
        name: 'compiler',
        getStaticPaths: async () => {
          take();
          return [];
        },
        render: () => Promise.reject(new Error('no page is made here')),
      }),
  },
});
