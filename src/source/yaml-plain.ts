import type { Line } from './yaml-line.ts';

type Words = { readonly message: string; readonly hint: string };

/** Said once of a text: from there on, every line looks wrong. */
export const sideBySide: Words = {
  message: 'items of a list and fields stand side by side here',
  hint: 'begin each item of the list with `- `, the first as well, and indent its other fields',
};

/**
 * What a parser says in words of its own, in those of authors; nothing where it is not known.
 *
 * @param complaint the parser's sentence
 * @param line the line on which it complains, and where
 */
export function plainWords(complaint: string, { text, above }: Line, column: number): Words | undefined {
  const sign = text.charAt(column);
  if (/flow-(?:map|seq)-end/i.test(complaint) && sign)
    return { message: `\`${sign}\` closes nothing`, hint: `delete it, or write \`${sign === '}' ? '{' : '['}\` where it opens` };
  if (/unexpected , in flow/i.test(complaint)) return { message: 'a comma stands here without anything before it', hint: 'delete it' };
  if (/block sequence may not be used as an implicit map key|seq-item-ind at node end/i.test(complaint)) return sideBySide;
  if (!/at node end/i.test(complaint)) return undefined;
  if (column === 0 && /^[\w.-]+:(?:\s|$)/.test(text) && /^(?: |- )/.test(above?.text ?? ''))
    return {
      message: 'the field belongs to no item of the list: it begins in the first column',
      hint: 'begin it in the column of the fields above',
    };
  return {
    message: `\`${text.slice(column).trim().slice(0, 30)}\` stands behind the end of a value`,
    hint: 'delete it, or put the whole value in quotes where it is text',
  };
}
