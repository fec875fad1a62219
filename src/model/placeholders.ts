import type { Body } from './document.ts';

/** A placeholder of a message template, where it first stands. */
export type Placeholder = { readonly name: string; readonly line: number; readonly column: number };

/** Put something else in the place of each placeholder of a text that is named as a template may name it; other braces stay. */
export const replacePlaceholders = (text: string, by: (name: string, written: string) => string): string =>
  text.replaceAll(named, (written: string, name: string) => by(name, written));

const named = /\{\{\s*([A-Za-z][A-Za-z0-9_-]*)\s*\}\}/g;

/** Whatever stands in double braces, so that a name that is none can be told of. */
const marked = /\{\{([^{}]*)\}\}/g;

/** The placeholders that a message uses, each once, in the order in which they stand. */
export function placeholdersIn({ text, line }: Pick<Body, 'text' | 'line'>): readonly Placeholder[] {
  const found = new Map<string, Placeholder>();
  for (const { 1: inner = '', index } of text.matchAll(marked)) {
    const name = inner.trim();
    if (found.has(name)) continue;
    found.set(name, { name, ...pointAt({ text, line }, index) });
  }
  return [...found.values()];
}

/** Names of placeholders in other brackets than theirs: `{service}`, `{{service}`, `[service]`, `{{{service}}}`. */
export function nearlyPlaceholders(
  body: Pick<Body, 'text' | 'line'>,
  names: readonly string[],
): readonly (Placeholder & { readonly written: string })[] {
  return [...body.text.matchAll(/(?<![{[])([{[]+)[ \t]*([A-Za-z]\w*)[ \t]*([}\]]+)(?![}\]([:])/g)].flatMap(
    ({ 0: written, 1: open, 2: name = '', 3: close, index }) =>
      names.includes(name) && (open !== '{{' || close !== '}}') ? [{ name, written, ...pointAt(body, index) }] : [],
  );
}

/** Where an offset of a text is in its file. */
const pointAt = ({ text, line }: Pick<Body, 'text' | 'line'>, offset: number) => ({
  line: line + text.slice(0, offset).split('\n').length - 1,
  column: offset - text.lastIndexOf('\n', offset - 1),
});
