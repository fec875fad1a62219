/** A word of letters that no line breaks by itself, too long for a column on a telephone; an entity counts as one letter. */
const letter = String.raw`(?:[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}._:/@=+~%]\p{M}*|&(?:#\d+|#x[\da-f]+|\w+);)`;
const longWord = new RegExp(`${letter}{24,}`, 'giu');
const piece = new RegExp(`${letter}{1,12}`, 'giu');
/** A picture, or what holds text alone, whole; else a tag; else a text that may hold a long word. */
const tagOrText = /<(svg|option|script|style|textarea)\b.*?<\/\1>|<(?:"[^"]*"|[^">])*>|[^<]{24,}/gs;

/** Let long words between the tags of HTML break where the column of a table must, so that shorter words never have to. */
export const withBreaks = (html: string): string =>
  mayHoldLongWord(html)
    ? html.replace(tagOrText, (part) =>
        part.startsWith('<') ? part : part.replace(longWord, (word) => word.match(piece)?.join('<wbr>') ?? word),
      )
    : html;

/** Whether there is so much between two tags without a place to break: hardly any table has such a word, and this is found in a fraction of the time. */
function mayHoldLongWord(html: string): boolean {
  for (let from = 0; from < html.length; ) {
    const next = html.indexOf('<', from);
    const end = next === -1 ? html.length : next;
    if (end - from >= 24 && /[^\s-]{24}/.test(html.slice(from, end))) return true;
    const tagEnd = html.indexOf('>', end);
    if (tagEnd === -1) return false;
    from = tagEnd + 1;
  }
  return false;
}
