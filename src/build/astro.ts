import { join } from 'node:path';
import type { AstroInlineConfig, AstroIntegration } from 'astro';
import config from '../../astro.config.mjs';
import { project } from './place.ts';

/**
 * Astro's configuration for one build in its own folder; the sources stay where they are.
 *
 * @param only paths of the pages that are made, where it is not all of them: `print/roles`
 */
export const astroConfig = (work: string, base: string, only?: readonly string[]): AstroInlineConfig => ({
  ...config,
  configFile: false,
  root: join(work, 'root'),
  srcDir: join(project, 'src'),
  publicDir: join(project, 'public'),
  cacheDir: join(work, 'cache'),
  outDir: join(work, 'out'),
  base,
  logLevel: 'error',
  integrations: [...(config.integrations ?? []), ...(only ? [onlyPages(only)] : [])],
});

const onlyPages = (paths: readonly string[]): AstroIntegration => ({
  name: 'only-pages',
  hooks: {
    'astro:build:start': ({ setPrerenderer }) =>
      setPrerenderer((usual) => ({
        ...usual,
        render: usual.render.bind(usual),
        getStaticPaths: async () =>
          (await usual.getStaticPaths()).filter(({ pathname }) => paths.includes(pathname.replace(/^\/|\/$/g, ''))),
      })),
  },
});
