import { components } from '../model/components.ts';

/** What is wrong, and what to do. */
type Words = { readonly message: string; readonly hint: string };

/** Components that hold text, between a tag that opens and one that closes; the others stand alone. */
const holdText = ['Aside'];

/**
 * Why a text is no MDX, in the words of those who write it.
 *
 * @param complaint the parser's sentence
 * @param at the text from the place on which it complains
 */
export function mdxMistake(complaint: string, at: string): Words {
  return closing(complaint) ?? opening(at) ?? { message: `the text is not MDX: ${plainly(complaint)}`, hint: escaped };
}

const escaped = 'escape `<` and `{` with a backslash where they are text';
const asMarkdown = 'write it as Markdown; in MDX the components of the plan alone are allowed';

/** Tags that do not come in pairs. */
function closing(complaint: string): Words | undefined {
  const unclosed = /closing tag for `<([\w.-]+)>`/i.exec(complaint)?.[1];
  const closer = /closing tag `<\/([\w.-]+)>`/i.exec(complaint)?.[1];
  if (closer && unclosed) return { message: `\`</${closer}>\` stands where \`</${unclosed}>\` is due`, hint: `write \`</${unclosed}>\`` };
  if (closer) {
    return { message: `\`</${closer}>\` closes nothing`, hint: `delete it, or write \`<${closer}>\` above the text that it is to close` };
  }
  if (!unclosed) return undefined;
  const message = `\`<${unclosed}>\` is not closed`;
  if (!Object.hasOwn(components, unclosed)) return { message, hint: /^[A-Z]/.test(unclosed) ? escaped : asMarkdown };
  return { message, hint: holdText.includes(unclosed) ? `write \`</${unclosed}>\` where it ends` : `write \`<${unclosed} />\`` };
}

/** What begins like a tag, and cannot be one. */
function opening(at: string): Words | undefined {
  if (at.startsWith('<!--')) return { message: 'MDX knows no comment of this kind', hint: 'write it as `{/* … */}`, or delete it' };
  const [, address] = /^<((?:https?|mailto):[^\s<>]+|[\w.+-]+@[\w.-]+)>/.exec(at) ?? [];
  if (address) {
    const target = address.includes(':') ? address : `mailto:${address}`;
    return { message: 'MDX takes an address in angle brackets for a tag', hint: `write \`[words](${target})\`` };
  }
  const [, name = '', rest = ''] = /^<([A-Z]\w*)([^\n]*)/.exec(at) ?? [];
  if (!Object.hasOwn(components, name)) return undefined;
  if (/=\s*[^\s"'{]/.test(rest))
    return { message: `an attribute of \`<${name}>\` is not in straight quotes`, hint: 'write it like `kind="note"`' };
  return rest.includes('>')
    ? undefined
    : { message: `\`<${name}\` is not written to its end`, hint: holdText.includes(name) ? 'end it with `>`' : 'end it with ` />`' };
}

/** The parser's sentence, without its own count of lines, its advice and its code. */
const plainly = (message: string): string =>
  (message.split('\n')[0] ?? '')
    .replace(/^\d+:\d+(?:-\d+:\d+)?:\s*/, '')
    .replace(/\s*\((?:note: |[a-z-]+:).*\)$/, '')
    .replace(/\s*\(\d+:\d+(?:-\d+:\d+)?\)/g, '')
    .replace(/\.$/, '')
    .replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
