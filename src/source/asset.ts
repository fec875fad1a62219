import type { Draft } from './draft.ts';
import { positionAt } from './text.ts';
import type { SourceFile } from './tree.ts';

const acting =
  /<(?:script|foreignObject|iframe|object|embed|handler|!ENTITY)\b|\son[a-z]+\s*=|\b(?:javascript|vbscript)\s*:|["']data:text/i;

/** Look into a file that is no entry, such as a picture: where it is text it may hold secrets, and a drawing may hold code. */
export function readAsset({ file, bytes }: SourceFile, draft: Draft): void {
  if (!bytes) return;
  const text = new TextDecoder().decode(bytes);
  draft.texts.set(file, text);
  const code = /\.svg$/i.test(file) ? acting.exec(text) : null;
  if (!code) return;
  draft.misfits.push({
    rule: 'content/unsafe',
    at: { file, ...positionAt(text, code.index + (/^\s/.test(code[0]) ? 1 : 0)) },
    message: 'the drawing holds code',
    hint: 'export it without scripts, event handlers and embedded pages',
  });
}
