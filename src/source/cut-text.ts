import { parseDocument, visit } from 'yaml';
import type { Mistake } from './yaml-line.ts';

/** A `#` behind a space, with a word right behind it: who writes a note leaves a space there. */
const sign = /\s#[^\s#]/;

/**
 * Values of a YAML text that end sooner than they seem to: ` #` begins a comment, so of `ticket #12 is open` only `ticket` is read.
 *
 * @param yaml a text without mistakes
 */
export function cutTexts(yaml: string): readonly Mistake[] {
  if (!sign.test(yaml)) return [];
  const found: Mistake[] = [];
  visit(parseDocument(yaml, { version: '1.2', schema: 'core', uniqueKeys: false, logLevel: 'silent' }), {
    Scalar(_, { comment, range, type, value }) {
      if (!comment || !range || type !== 'PLAIN' || /^[\s#]/.test(comment)) return;
      const text = yaml.slice(range[0], range[1]);
      const end = text.length > 40 ? `… ${text.slice(-40).replace(/^\S*\s+/, '')}` : text;
      const offset = range[1] + yaml.slice(range[1]).indexOf('#');
      const whole = `${text}${text && ' '}#${comment.split('\n')[0]}`;
      found.push({
        offset,
        message: `\`#\` after a space begins a comment: ${value === null ? 'the field is empty' : `the value ends with \`${end}\``}`,
        hint:
          whole.length > 80 || /[\n"\\]/.test(whole)
            ? 'put the text in quotes, or a space behind the `#` of a note'
            : `put the text in quotes, \`"${whole}"\`, or a space behind the \`#\` of a note`,
      });
    },
  });
  return found;
}
