import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { refusedTexts } from '../../src/build/refused.ts';

const root = mkdtempSync(join(tmpdir(), 'plan-refused-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** What is compiled in the place of a file; nothing where it is the file itself. */
function instead(name: string, bytes: string | Uint8Array): string | undefined {
  const file = join(root, name);
  writeFileSync(file, bytes);
  const load = refusedTexts(root).load as (id: string) => string | undefined;
  return load(`${file}?query`);
}

test.each([
  ['code in braces', '---\ntitle: A\n---\n\n{1 + 1}\n'],
  ['an import', '---\ntitle: A\n---\n\nimport fs from "node:fs"\n'],
  ['an element that does not end', '---\ntitle: A\n---\n\n<Aside>\n'],
  ['no fields', '{1 + 1}\n'],
  ['bytes that are no text', new Uint8Array([0x2d, 0x2d, 0x2d, 0xff])],
])('a text with %s is not compiled', (_, text) => expect(instead('a.mdx', text)).toContain('This text is not shown'));

test.each([
  ['a.mdx', '---\ntitle: A\n---\n\n<Aside kind="note">Mind.</Aside>\n'],
  ['b.mdx', '\ufeff---\r\ntitle: A\r\n---\r\n\r\nText {/* a remark */}\r\n'],
  ['a.md', '---\ntitle: A\n---\n\n{1 + 1}\n'],
])('%s is compiled as it is', (name, text) => expect(instead(name, text)).toBeUndefined());
