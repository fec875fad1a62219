import type { Line, Mistake } from './yaml-line.ts';

/** A bracket whose end stands in what YAML takes for a comment, as in `{ text: Ticket #12 }`. */
export function hidden(line: Line | undefined): Mistake | undefined {
  if (!line) return undefined;
  const bare = line.text.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, (quoted) => '_'.repeat(quoted.length));
  const sign = bare.search(/(?<=\s)#/);
  const count = (text: string, signs: RegExp) => text.match(signs)?.length ?? 0;
  const opened = count(bare.slice(0, sign), /[[{]/g) - count(bare.slice(0, sign), /[\]}]/g);
  if (sign === -1 || opened < 1 || count(bare.slice(sign), /[\]}]/g) < opened) return undefined;
  const [, name, before = ''] = /([\w.-]+): ([^[\]{},]*)$/.exec(bare.slice(0, sign)) ?? [];
  const [rest = ''] = /^.*?(?=,\s*[\w.-]+:\s|[\]}])/.exec(bare.slice(sign)) ?? [];
  const quoted = `${before}${rest}`.trimEnd();
  return {
    offset: line.start + sign,
    message: `\`#\` after a space begins a comment, which hides the end of \`${/[[{]/.exec(bare)?.[0]}\``,
    hint: name && !quoted.includes('_') ? `put the text in quotes: \`${name}: "${quoted}"\`` : 'put the text that holds it in quotes',
  };
}
