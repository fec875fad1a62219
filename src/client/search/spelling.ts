import { meantWord } from '../../model/nearest.ts';

/**
 * What a query means if its words have slips of the pen: each word that nothing known begins with is replaced by the known word
 * that is nearest. Nothing where no word changes. Short words are left alone, because too much is near to them, and so are ids.
 */
export function respelled(query: string, known: readonly string[]): string | undefined {
  const asked = query.toLowerCase();
  const meant = asked.replace(/(?<![\p{L}\p{N}-])\p{L}{4,}(?![\p{L}\p{N}-])/gu, (word) =>
    known.some((one) => one.startsWith(word)) ? word : (meantWord(word, known) ?? word),
  );
  return meant === asked ? undefined : meant;
}
