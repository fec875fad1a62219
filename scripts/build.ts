import { build } from 'astro';
import config from '../astro.config.mjs';
import { setSiteOptions } from '../src/source/options.ts';
import { resolve } from 'node:path';
setSiteOptions({ content: resolve('content') });
await build({ ...config, configFile: false, root: process.cwd(), outDir: './.cache/out', logLevel: 'warn' });
