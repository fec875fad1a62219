/**
 * Styles that put a line above each printed page but the first, and its number below it.
 *
 * @param left the plan and its version
 * @param right the day of this copy
 */
export const runningHead = (left: string, right: string): string =>
  `@page{@top-left{content:${quoted(left)}}@top-right{content:${quoted(right)}}@bottom-right{content:counter(page) " / " counter(pages)}}` +
  '@page:first{@top-left{content:none}@top-right{content:none}@bottom-right{content:none}}';

/** Text as CSS writes it; signs that could end the text, or the element around it, are written by number. */
const quoted = (text: string): string =>
  `"${text.replace(/[^ \p{L}\p{N},.·:()–-]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`;
