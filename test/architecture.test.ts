import { globSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

/**
 * Who may import whom, besides itself: our own layers first, then packages. `node:` stands for all of Node. A layer
 * that begins with `type ` may be imported for its types alone.
 */
const layers: Readonly<Record<string, readonly string[]>> = {
  model: ['zod', 'temporal-polyfill', 'fastest-levenshtein'],
  source: [
    'model',
    'node:',
    'astro',
    'zod',
    'yaml',
    'js-yaml',
    'satteri',
    '@astrojs/markdown-satteri',
    'unified',
    'github-slugger',
    'type hast',
    'hast-util-sanitize',
    'hast-util-to-html',
    'pagefind',
    '@secretlint/core',
    '@secretlint/secretlint-rule-preset-recommend',
  ],
  analysis: ['model', 'zod', 'microdiff'],
  rules: ['analysis', 'model'],
  'inspect.ts': ['rules', 'analysis', 'model'],
  report: [
    'type inspect.ts',
    'type recorded.ts',
    'type analysis',
    'type rules',
    'model',
    'csv-stringify',
    'd3-scale',
    '@hpcc-js/wasm-graphviz',
    'diff',
    'satteri',
    'type hast',
    'hast-util-sanitize',
    'hast-util-to-html',
    'feed',
    'ical-generator',
  ],
  'recorded.ts': ['source', 'analysis', 'model'],
  'folder.ts': ['source', 'inspect.ts', 'report', 'model', 'node:'],
  'past.ts': ['source', 'analysis', 'type recorded.ts', 'model'],
  'site.ts': ['source', 'past.ts', 'recorded.ts', 'inspect.ts', 'analysis', 'report', 'model', 'astro'],
  build: [
    'site.ts',
    'source',
    'folder.ts',
    'inspect.ts',
    'analysis',
    'report',
    'model',
    'node:',
    'astro',
    'astro.config.mjs',
    'vite',
    'playwright-core',
    '@sparticuz/chromium',
  ],
  authoring: ['source', 'folder.ts', 'inspect.ts', 'analysis', 'report', 'model', 'node:'],
  'content.config.ts': ['source', 'model', 'astro'],
  'middleware.ts': ['site.ts', 'source', 'model', 'astro'],
  components: ['model', 'report/wording', 'type analysis', 'type inspect.ts', 'type past.ts', 'type report', 'astro'],
  layouts: ['components', 'styles', 'model', 'type analysis', 'astro', 'client'],
  pages: ['site.ts', 'report', 'layouts', 'components', 'model', 'type analysis', 'astro'],
  client: ['model', 'type report', 'minisearch'],
};

const found = globSync(Object.keys(layers).map((layer) => `src/${layer}{,/**/*.{ts,astro,mdx}}`));
const files = found.filter((file) => /\.(?:ts|astro|mdx)$/.test(file)).map((file) => file.replaceAll('\\', '/'));

test('every file of src belongs to a layer', () => {
  const all = globSync('src/**/*.{ts,astro,mdx}');
  const loose = all.map((file) => file.replaceAll('\\', '/')).filter((file) => !files.includes(file) && file !== 'src/env.d.ts');
  expect(loose).toEqual([]);
});

test.each(Object.entries(layers))('src/%s imports only itself and %j', (layer, allowed) => {
  const own = files.filter((file) => file.split('/')[1] === layer);
  const wrong = own.flatMap((file) =>
    importsOf(file)
      .filter((one) => !isAllowed(one, file, [layer, ...allowed]))
      .map(({ target }) => `${file} → ${target}`),
  );
  expect(wrong).toEqual([]);
});

test('scripts import the doors, reports, rules and the model alone', () => {
  const doors = [
    'src/folder.ts',
    'src/recorded.ts',
    'src/authoring/',
    'src/build/',
    'src/report/',
    'src/rules/index.ts',
    'src/model/',
    'src/source/',
    'astro.config.mjs',
    'test/bench/',
  ];
  for (const file of globSync('scripts/*.ts')) {
    for (const { target } of importsOf(file)) {
      if (!target.startsWith('.')) continue;
      const path = join(dirname(file), target).replaceAll('\\', '/');
      expect(path.startsWith('scripts/') || doors.some((door) => path.startsWith(door)), `${file} → ${target}`).toBe(true);
    }
  }
});

type Import = { readonly target: string; readonly typesOnly: boolean };

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(file, 'utf8');
  const code = /\.(?:astro|mdx)$/.test(file) ? (/^---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? text) : text;
  const written = code.matchAll(/^(?:import|export)\s+(?:([^;'"]*?)\s+from\s+)?['"]([^'"]+)['"]/gm);
  const asked = code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g);
  return [
    ...[...written].map(([, what = '', target = '']) => ({ target, typesOnly: isTypes(what) })),
    ...[...asked].map(([, target = '']) => ({ target, typesOnly: false })),
  ];
}

const isTypes = (what: string) =>
  what.startsWith('type ') ||
  (/^\{.*\}$/s.test(what) &&
    what
      .slice(1, -1)
      .split(',')
      .filter((name) => name.trim())
      .every((name) => name.trim().startsWith('type ')));

function isAllowed({ target, typesOnly }: Import, file: string, allowed: readonly string[]): boolean {
  const name = nameOf(target, file);
  return allowed.some((one) => {
    if (!one.startsWith('type ')) return matches(name, one);
    return typesOnly && matches(name, one.slice(5));
  });
}

/** The file below src that is imported, or the package. */
function nameOf(target: string, file: string): string {
  if (!target.startsWith('.')) return builtinModules.includes(target) ? `node:${target}` : target;
  return join(dirname(file), target)
    .replaceAll('\\', '/')
    .replace(/^src\//, '');
}

const matches = (name: string, allowed: string) =>
  name === allowed || name.startsWith(`${allowed}/`) || (/:$/.test(allowed) && name.startsWith(allowed)) || name.startsWith(`${allowed}:`);
