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
  const part = text.slice(start, end);
  return `${start > 0 ? '… ' : ''}${sought ? marked(part, sought) : escaped(part)}${end < text.length ? ' …' : ''}`;
}

/** A text as HTML with what is found in it marked; it is found in the text, not in the signs that HTML writes for some of it. */
function marked(text: string, sought: RegExp): string {
  let [html, end] = ['', 0];
  for (const { 0: word, index } of text.matchAll(sought)) {
    html += `${escaped(text.slice(end, index))}<mark>${escaped(word)}</mark>`;
    end = index + word.length;
  }
  return html + escaped(text.slice(end));
}

const literal = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const escaped = (text: string) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
