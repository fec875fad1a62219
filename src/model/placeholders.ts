import type { Body } from './document.ts';

/** A placeholder of a message template, where it first stands. */
export type Placeholder = { readonly name: string; readonly line: number; readonly column: number };

const marked = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** The placeholders that a message uses, each once, in the order in which they stand. */
export function placeholdersIn({ text, line }: Pick<Body, 'text' | 'line'>): readonly Placeholder[] {
  const found = new Map<string, Placeholder>();
  for (const { 1: name = '', index } of text.matchAll(marked)) {
    if (found.has(name)) continue;
    const before = text.slice(0, index).split('\n');
    found.set(name, { name, line: line + before.length - 1, column: (before.at(-1)?.length ?? 0) + 1 });
  }
  return [...found.values()];
}
