import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { splitFrontmatter } from '../source/frontmatter.ts';
import { outlineOf } from '../source/outline.ts';
import { decode } from '../source/text.ts';

/**
 * Keeps texts that are programs from running where the checks refuse what they hold: who looks at somebody's branch while writing does
 * not run their code.
 *
 * @param root the content folder
 */
export const refusedTexts = (root: string): Plugin => ({
  name: 'refused-texts',
  enforce: 'pre',
  load(id) {
    const [file = ''] = id.split('?');
    const path = file.startsWith('file:') ? fileURLToPath(file) : file;
    return path.endsWith('.mdx') && path.startsWith(root) && isRefused(readFileSync(path)) ? inItsPlace : undefined;
  },
});

const inItsPlace = 'This text is not shown: it holds code, or cannot be read. The terminal says where.\n';

function isRefused(bytes: Uint8Array): boolean {
  const decoded = decode(bytes);
  const parts = decoded.ok ? splitFrontmatter(decoded.text) : undefined;
  if (!parts?.ok) return true;
  const { outline, problem } = outlineOf(parts.body, parts.bodyLine, true);
  return problem !== undefined || outline.unsafe.length > 0;
}
