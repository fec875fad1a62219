/**
 * A title as an id: lower-case letters, digits and `-`, as many whole words as forty characters hold; a first word that is longer alone is
 * cut at sixty. `undefined` where nothing is left.
 */
export function slugOf(title: string): string | undefined {
  const words = title
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  const kept = words.reduce((text, word) => (text && text.length + word.length >= 40 ? text : text ? `${text}-${word}` : word), '');
  return kept.slice(0, 60) || undefined;
}
