import { isActingAddress } from '../model/address.ts';
import { isPicture } from '../model/links.ts';
import type { Draft } from './draft.ts';
import { positionAt } from './text.ts';
import type { SourceFile } from './tree.ts';

/** Elements, attributes and instructions of a drawing that act; in XML an element may have a prefix, which any name can be. */
const acting =
  /<(?:[^\s<>/:"'=]+:)?(?:script|foreignObject|iframe|object|embed|handler)\b|<!ENTITY\b|<\?xml-stylesheet\b|\son[a-z]+\s*=|\b(?:javascript|vbscript)\s*:|["']data:text/i;

/** Look into a file that is no entry, such as a picture: where it is text it may hold secrets, and a drawing may hold code. */
export function readAsset(source: SourceFile, draft: Draft): void {
  const { file, bytes } = source;
  const nothing = noPicture(source);
  if (nothing) draft.misfits.push({ rule: 'content/picture', at: { file, line: 1, column: 1 }, ...nothing });
  if (!bytes) return;
  const text = new TextDecoder().decode(bytes);
  draft.texts.set(file, text);
  const code = /\.svg$/i.test(file) ? codeIn(text) : undefined;
  if (code === undefined) return;
  draft.misfits.push({
    rule: 'content/unsafe',
    at: { file, ...positionAt(text, code) },
    message: 'the drawing holds code',
    hint: 'export it without scripts, event handlers and embedded pages',
  });
}

/** Where the code of a drawing begins; nothing where it holds none. */
function codeIn(text: string): number | undefined {
  const found = acting.exec(text);
  if (found) return found.index + (/^\s/.test(found[0]) ? 1 : 0);
  const value = text.matchAll(quoted).find(({ 2: value = '' }) => value.includes('&#') && acts(withSigns(value)));
  return value && value.index + 1;
}

/** Values that are addresses, or set one while a drawing moves; any other may begin like one, such as a label `Data: …`. */
const quoted = /(?<=(?:href|src|to|from|by|values)\s*=\s*)(["'])((?:(?!\1)[^<>])*)\1/gi;

/** Whether an address would run code; a picture within the drawing is none. */
const acts = (address: string): boolean => isActingAddress(address) && !/^data:image\//i.test(address);

/** A value as XML reads it: signs may be written by number, `&#106;` or `&#x6A;`. */
const withSigns = (value: string): string =>
  value.replace(/&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi, (whole, hex: string | undefined, decimal: string) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

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
