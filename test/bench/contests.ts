import { appendFileSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Contestant } from './contest.ts';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly scripts: Readonly<Record<string, string>> };
/** A script of package.json as npm runs it, on a content folder. */
const scriptOn = (name: 'check' | 'build', content: string, ...args: readonly string[]) => {
  const [, ...command] = scripts[name]?.split(' ') ?? [];
  return [process.execPath, ...command, '--as-of', '2026-11-23', '--content', content, ...args];
};
const outOf = (content: string) => `${content}-site`;
const buildOf = (content: string) => scriptOn('build', content, '--out', outOf(content));
const removeSite = (content: string) => rmSync(outOf(content), { recursive: true, force: true });

/** Leave nothing that an earlier build made: neither the site nor the compiled code of its pages. */
function removeAll(content: string): void {
  removeSite(content);
  rmSync('.cache/programs', { recursive: true, force: true });
}

/** Write a sentence more into the first review. */
function edit(content: string): void {
  const [first = ''] = readdirSync(join(content, 'reviews'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));
  appendFileSync(join(content, 'reviews', first), '\nSomebody remembered one thing more.\n');
}

const peer = (name: string, file: string): Contestant => ({
  name,
  command: (content) => [process.execPath, `test/bench/peers/${file}.ts`, content],
});

/** What is measured side by side; in each contest the first contestant is what the others are compared with. */
export const contests: readonly { readonly title: string; readonly contestants: readonly Contestant[] }[] = [
  {
    title: 'Check',
    contestants: [
      { name: 'floor: read, parse YAML, validate', command: (content) => [process.execPath, 'test/bench/floor.ts', content] },
      { name: 'npm run check', command: (content) => scriptOn('check', content) },
    ],
  },
  {
    title: 'Build',
    contestants: [
      peer('plain Astro with Pagefind', 'plain-astro'),
      { name: 'npm run build, the first one', command: buildOf, before: removeAll },
      { name: 'npm run build', command: buildOf, before: removeSite },
      peer('Starlight', 'starlight'),
      peer('Eleventy with Pagefind', 'eleventy'),
      peer('Hugo with Pagefind', 'hugo'),
    ],
  },
  {
    title: 'Rebuild',
    contestants: [
      { name: 'npm run build, the first one', command: buildOf, before: removeAll },
      { name: 'npm run build, one review edited', command: buildOf, before: edit },
    ],
  },
];
