/** A Markdown file taken apart: the YAML between its two `---` lines, and the text below. */
export type Parts =
  | { readonly ok: true; readonly yaml: string; readonly yamlLine: number; readonly body: string; readonly bodyLine: number }
  | { readonly ok: false; readonly message: string; readonly hint: string };

const fence = /^---[ \t]*$/;

/** Take a file apart. A line ends with LF or CRLF; a byte order mark is gone already. */
export function splitFrontmatter(text: string): Parts {
  if (!/^---[ \t]*(?:\r?\n|$)/.test(text)) {
    return {
      ok: false,
      message: 'the file has no frontmatter',
      hint: 'begin the file with a line `---`, then the fields, then another line `---`',
    };
  }
  const yamlStart = text.indexOf('\n') + 1;
  if (yamlStart === 0) return unclosed;
  let line = 2;
  for (let start = yamlStart; start < text.length; line += 1) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    if (text.charCodeAt(start) === 45 && fence.test(text.slice(start, end).replace(/\r$/, ''))) {
      return {
        ok: true,
        yaml: text.slice(yamlStart, start),
        yamlLine: 2,
        body: newline === -1 ? '' : text.slice(newline + 1),
        bodyLine: line + 1,
      };
    }
    if (newline === -1) break;
    start = newline + 1;
  }
  return unclosed;
}

const unclosed: Parts = {
  ok: false,
  message: 'the frontmatter is not closed',
  hint: 'end the fields with a line `---`',
};
