import type { Body } from './document.ts';

/** A placeholder of a message template, where it first stands. */
export type Placeholder = { readonly name: string; readonly line: number; readonly column: number };

const marked = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** The placeholders that a message uses, each once, in the order in which they stand. */
export function placeholdersIn({ text, line }: Pick<Body, 'text' | 'line'>): readonly Placeholder[] {
  const found = new Map<string, Placeholder>();
  for (const { 1: name = '', index } of text.matchAll(marked)) {
    if (found.has(name)) continue;
    const linesAbove = text.slice(0, index).split('\n').length - 1;
    found.set(name, { name, line: line + linesAbove, column: index - text.lastIndexOf('\n', index) });
  }
  return [...found.values()];
}
