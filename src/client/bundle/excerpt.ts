/** So many characters stand before and behind the first word that was found. */
const around = 110;

/**
 * The part of a text around the first of some words, as HTML whose only element is `<mark>`. Words are found at their beginning,
 * whatever their case; a text without any is cut at its start.
 */
export function excerptOf(text: string, words: readonly string[]): string {
  const sought = words.length ? new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.map(literal).join('|')})[\\p{L}\\p{N}]*`, 'giu') : undefined;
  const first = sought ? text.search(sought) : 0;
  const start = first <= around ? 0 : text.indexOf(' ', first - around) + 1;
  const end = text.length <= start + 2 * around ? text.length : text.lastIndexOf(' ', start + 2 * around);
  const part = escaped(text.slice(start, end));
  const marked = sought ? part.replace(sought, (word) => `<mark>${word}</mark>`) : part;
  return `${start > 0 ? '… ' : ''}${marked}${end < text.length ? ' …' : ''}`;
}

const literal = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const escaped = (text: string) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
