/** A Markdown file taken apart: the YAML between its two `---` lines, and the text below. */
export type Parts =
  | {
      readonly ok: true;
      readonly yaml: string;
      readonly yamlLine: number;
      readonly body: string;
      readonly bodyLine: number;
      /** Lines `---` above the fields that there is no need for. */
      readonly doubled: readonly number[];
    }
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
      const yaml = text.slice(yamlStart, start);
      const body = newline === -1 ? '' : text.slice(newline + 1);
      return withoutDoubled({ ok: true, yaml, yamlLine: 2, body, bodyLine: line + 1, doubled: [] });
    }
    if (newline === -1) break;
    start = newline + 1;
  }
  return unclosed(text);
}

type Whole = Parts & { readonly ok: true };

/** Lines `---` and blank ones above a field. */
const aboveFields = /^(?:(?:---)?[ \t]*\r?\n)*(?=[ \t]*[\w-]+:\s)/;

/** Where nothing stands between the first two lines `---`, and fields below them, the second is one too many. */
function withoutDoubled(parts: Whole): Whole {
  const { yaml, body, bodyLine } = parts;
  const [above] = (yaml.trim() === '' && aboveFields.exec(body)) || [];
  const inner = above === undefined ? undefined : splitFrontmatter(`---\n${body.slice(above.length)}`);
  if (above === undefined || !inner?.ok) return parts;
  const lines = above.split('\n');
  const doubled = [bodyLine - 1, ...lines.flatMap((line, index) => (line.startsWith('---') ? [bodyLine + index] : []))];
  const before = bodyLine + lines.length - 3;
  return { ...inner, yamlLine: inner.yamlLine + before, bodyLine: inner.bodyLine + before, doubled };
}

/**
 * The line on which fields begin a second time, below the first: a file that was pasted into itself, or its beginning.
 *
 * @param names the fields that may stand there
 */
export function fieldsAgain({ body, bodyLine }: Whole, names: readonly string[]): number | undefined {
  if (!/^---[ \t]*\r?$/m.test(body)) return undefined;
  // The line that ends the fields above may begin the second ones.
  const lines = ['---', ...body.split('\n').map((line) => line.trimEnd())];
  const isField = (line: string) => names.includes(/^([\w-]+):(?:\s|$)/.exec(line)?.[1] ?? '');
  const at = lines.findIndex((line, index) => {
    const end = line === '---' ? lines.indexOf('---', index + 1) : -1;
    return isField(lines[index + 1] ?? '') && lines.slice(index + 1, Math.max(0, end)).filter(isField).length > 1;
  });
  return at === -1 ? undefined : bodyLine + at - 1;
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
