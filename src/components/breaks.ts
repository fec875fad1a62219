/** A word of letters that no line breaks by itself, too long for a column on a telephone; an entity counts as one letter. */
const letter = String.raw`(?:[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}._:/@=+~%]\p{M}*|&(?:#\d+|#x[\da-f]+|\w+);)`;
const longWord = new RegExp(`${letter}{24,}`, 'giu');
const piece = new RegExp(`${letter}{1,12}`, 'giu');
/** A picture, or what holds text alone, whole; else a tag; else a text that may hold a long word. */
const tagOrText = /<(svg|option|script|style|textarea)\b.*?<\/\1>|<(?:"[^"]*"|[^">])*>|[^<]{24,}/gs;

/** Let long words between the tags of HTML break where the column of a table must, so that shorter words never have to. */
export const withBreaks = (html: string): string =>
  html.replace(tagOrText, (part) =>
    part.startsWith('<') ? part : part.replace(longWord, (word) => word.match(piece)?.join('<wbr>') ?? word),
  );
