/** Something wrong in a YAML text, in the words of those who write it. */
export type Mistake = {
  readonly offset: number;
  readonly message: string;
  readonly hint: string;
  /** Whether lines below that begin in the same column are a part of it. */
  readonly block?: boolean;
  /** The text without the mistake, where it is clear what was meant; all else keeps its place. */
  readonly mended?: string;
};

/** A line of a text, with the next ones that are not blank. */
export type Line = {
  readonly text: string;
  /** Offset of its first character. */
  readonly start: number;
  readonly above?: Line | undefined;
  readonly below?: Line | undefined;
};

/** The line of a text in which an offset lies. */
export function lineAt(source: string, offset: number): Line {
  const line = plainLine(source, source.lastIndexOf('\n', offset - 1) + 1);
  return { ...line, above: above(source, line.start), below: below(source, line) };
}

function plainLine(source: string, start: number): Line {
  const end = source.indexOf('\n', start);
  return { start, text: source.slice(start, end === -1 ? undefined : end).replace(/\r$/, '') };
}

function above(source: string, start: number): Line | undefined {
  for (let at = start; at > 0; ) {
    const line = plainLine(source, source.lastIndexOf('\n', at - 2) + 1);
    if (line.text.trim()) return line;
    at = line.start;
  }
  return undefined;
}

function below(source: string, { start }: Line): Line | undefined {
  for (let end = source.indexOf('\n', start); end !== -1; end = source.indexOf('\n', end + 1)) {
    const line = plainLine(source, end + 1);
    if (line.text.trim()) return line;
  }
  return undefined;
}
