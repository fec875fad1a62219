import { join } from 'node:path';
import type { AstroInlineConfig, AstroIntegration } from 'astro';
import config from '../../astro.config.mjs';
import { project } from './place.ts';
import { rootOf } from './work.ts';

/**
 * Astro's configuration for one build in its own folder; the sources stay where they are.
 *
 * @param more integrations beside the usual ones
 */
export const astroConfig = (work: string, base: string, ...more: readonly AstroIntegration[]): AstroInlineConfig => ({
  ...config,
  configFile: false,
  root: rootOf(work),
  srcDir: join(project, 'src'),
  publicDir: join(project, 'public'),
  cacheDir: join(work, 'cache'),
  outDir: join(work, 'out'),
  base,
  logLevel: 'error',
  integrations: [...(config.integrations ?? []), ...more],
});
