/** A Markdown file taken apart: the YAML between its two `---` lines, and the text below. */
export type Parts =
  | { readonly ok: true; readonly yaml: string; readonly yamlLine: number; readonly body: string; readonly bodyLine: number }
  | { readonly ok: false; readonly message: string; readonly hint: string };

const fence = /^---[ \t]*$/;

/** Take a file apart. A line ends with LF or CRLF; a byte order mark is gone already. */
export function splitFrontmatter(text: string): Parts {
  if (!/^---[ \t]*(?:\r?\n|$)/.test(text)) {
    return { ok: false, message: 'the file has no frontmatter', hint: howToBegin(text) };
  }
  const yamlStart = text.indexOf('\n') + 1;
  if (yamlStart === 0) return unclosed(text);
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
  return unclosed(text);
}

/** What a text begins with instead of `---`, and how to mend it. */
function howToBegin(text: string): string {
  if (/\r/.test(text) && !/\n/.test(text)) return 'save the file with lines that end as on Unix or Windows: it has the ends of an old Mac';
  if (/^(?:\s|```[^\n]*\n)+---[ \t]*(?:\r?\n|$)/.test(text)) return 'delete what stands before the first line `---`';
  const [first = ''] = text.split(/\r?\n/, 1);
  if (/^[-–—−_=*+]+\s*$/.test(first)) return `the file begins with \`${first.trim()}\`; write \`---\`, three hyphens`;
  return 'begin the file with a line `---`, then the fields, then another line `---`';
}

/** What looks like the end of the fields, and is not. */
const nearlyEnd = /^(?:\.{3}|-{2}|-{4,}|[–—−]+-*| +-{3,})[ \t]*\r?$/;

function unclosed(text: string): Parts {
  const lines = text.split('\n');
  const line = lines.findIndex((one) => nearlyEnd.test(one));
  const hint =
    line === -1 ? 'end the fields with a line `---`' : `line ${line + 1} is \`${lines[line]?.trim()}\`; write \`---\`, three hyphens`;
  return { ok: false, message: 'the frontmatter is not closed', hint };
}
