import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect, test } from 'vitest';
import { inspect } from '../src/inspect.ts';
import { readContent } from '../src/source/content.ts';

const texts = new Map(
  readdirSync('content', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:mdx?|yaml)$/.test(file))
    .map((file) => [file.split(sep).join('/'), readFileSync(join('content', file), 'utf8')]),
);

/** What the organisation owes by the sample plan with one file changed, a line each. */
async function dutiesWith(changed?: string, text = ''): Promise<readonly string[]> {
  const files = [...texts].map(([file, own]) => ({ file, bytes: new TextEncoder().encode(file === changed ? text : own) }));
  const { content } = await readContent(files);
  return inspect(content, '2026-11-23')
    .findings.filter(({ kind }) => kind === 'duty')
    .map(({ rule, at, message }) => `${at.file} ${rule} ${message}`);
}

test.each<[mistake: string, make: (text: string) => string]>([
  ['a field that is not known', (text) => text.replace('---\n', '---\nbad: 1\n')],
  ['a text that is not closed', (text) => text.replace('---\n', '---\nbad: "x\n')],
  ['a frontmatter that is not closed', (text) => text.replace('\n---\n', '\n')],
])('%s, in whichever file, makes the organisation owe nothing more', async (_, make) => {
  const owed = new Set(await dutiesWith());
  expect(owed.size).toBeGreaterThan(20);
  for (const [file, text] of texts) {
    if (!file.endsWith('.md')) continue;
    const more = (await dutiesWith(file, make(text))).filter((duty) => !owed.has(duty));
    expect(more, file).toEqual([]);
  }
});
