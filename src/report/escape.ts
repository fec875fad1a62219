const steering = /[\p{Cc}\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu;

/** Text from files without characters that steer a terminal, a parser or the direction of reading; each becomes a space. */
export const plain = (text: string): string => text.toWellFormed().replace(steering, ' ');

/** Text as it stands in XML, in an element or between double quotes. */
export const forXml = (text: string): string => plain(text).replace(/[<>&"']/g, (character) => `&#${character.charCodeAt(0)};`);

/**
 * Text as it stands in one line of Markdown, a table's cell included: nothing in it becomes markup, a link or a call to a person.
 * Values in backticks become code.
 */
export function forMarkdown(text: string): string {
  const parts = plain(text).split('`');
  if (parts.length % 2 === 0) return entities(parts.join('`'));
  return parts.map((part, index) => (index % 2 === 0 ? entities(part) : `<code>${entities(part)}</code>`)).join('');
}

const markup = /[\\`*_{}[\]<>#+!|~@&$"^=]|:(?=[\w+-]*:|\/)|-(?=-)|^\s*(?:-|\d+[.)](?=\s|$))/g;
/** What calls a person or an issue, or begins an address: a space without width breaks it up. */
const calling = /[@#]|:(?=\/)|www(?=\.)/gi;

const entities = (text: string) =>
  text
    .replace(calling, (found) => `${found}\u200b`)
    .replace(markup, (found) => [...found].map((character) => `&#${character.charCodeAt(0)};`).join(''));
