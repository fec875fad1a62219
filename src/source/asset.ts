import { isPicture } from '../model/links.ts';
import type { Draft } from './draft.ts';
import { positionAt } from './text.ts';
import type { SourceFile } from './tree.ts';

const acting =
  /<(?:script|foreignObject|iframe|object|embed|handler|!ENTITY)\b|\son[a-z]+\s*=|\b(?:javascript|vbscript)\s*:|["']data:text/i;

/** Look into a file that is no entry, such as a picture: where it is text it may hold secrets, and a drawing may hold code. */
export function readAsset(source: SourceFile, draft: Draft): void {
  const { file, bytes } = source;
  const nothing = noPicture(source);
  if (nothing) draft.misfits.push({ rule: 'content/picture', at: { file, line: 1, column: 1 }, ...nothing });
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

/** What stands in a picture that is none: an empty file, a page that says "not found", what git LFS leaves behind. */
function noPicture({ file, bytes, head = bytes }: SourceFile): { message: string; hint: string } | undefined {
  if (!head || !isPicture(file)) return undefined;
  const text = new TextDecoder().decode(head).trimStart();
  const hint = 'copy it anew';
  if (text === '') return { message: 'the picture is empty', hint };
  if (/^<(?:!doctype html|html|head|body)\b/i.test(text)) return { message: 'the picture is a web page', hint };
  if (text.startsWith('version https://git-lfs'))
    return { message: 'the picture is kept by Git LFS, and is not here', hint: 'run `git lfs pull`' };
  if (/\.svg$/i.test(file) && bytes && !/<\/(?:\w+:)?svg\s*>|<(?:\w+:)?svg\b[^<>]*\/>/i.test(new TextDecoder().decode(bytes)))
    return { message: 'the drawing is not whole: `</svg>` is missing', hint };
  return undefined;
}
