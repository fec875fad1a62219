import type { Body } from './document.ts';
import { positionsIn } from './positions.ts';

/** A placeholder of a message template, where it first stands. */
export type Placeholder = { readonly name: string; readonly line: number; readonly column: number };

/** Put something else in the place of each placeholder of a text that is named as a template may name it; other braces stay. */
export const replacePlaceholders = (text: string, by: (name: string, written: string) => string): string =>
  text.replaceAll(named, (written: string, name: string) => by(name, written));

const named = /\{\{\s*([A-Za-z][A-Za-z0-9_-]*)\s*\}\}/g;

/** Whatever stands in double braces, so that a name that is none can be told of. */
const marked = /\{\{([^{}]*)\}\}/g;

/** The placeholders that a message uses, each once, in the order in which they stand. */
export function placeholdersIn(body: Pick<Body, 'text' | 'line'>): readonly Placeholder[] {
  const found = new Map<string, Placeholder>();
  const pointAt = pointsIn(body);
  for (const { 1: inner = '', index } of body.text.matchAll(marked)) {
    const name = inner.trim();
    if (!found.has(name)) found.set(name, { name, ...pointAt(index) });
  }
  return [...found.values()];
}

/** Names of placeholders in other brackets than theirs: `{service}`, `{{service}`, `[service]`, `{{{service}}}`. */
export function nearlyPlaceholders(
  body: Pick<Body, 'text' | 'line'>,
  names: readonly string[],
): readonly (Placeholder & { readonly written: string })[] {
  const pointAt = pointsIn(body);
  return [...body.text.matchAll(/(?<![{[])([{[]+)[ \t]*([A-Za-z]\w*)[ \t]*([}\]]+)(?![}\]([:])/g)].flatMap(
    ({ 0: written, 1: open, 2: name = '', 3: close, index }) =>
      names.includes(name) && (open !== '{{' || close !== '}}') ? [{ name, written, ...pointAt(index) }] : [],
  );
}

/** Finds where offsets of a text are in its file. */
function pointsIn({ text, line: first }: Pick<Body, 'text' | 'line'>) {
  const positionOf = positionsIn(text);
  return (offset: number) => {
    const { line, column } = positionOf(offset);
    return { line: line + first - 1, column };
  };
}
