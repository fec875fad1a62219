/** Endings by which the forms of one word differ; what is longer and not among them makes another word of it. */
const endings =
  /^(?:.{0,2}|ing|ings|ies|ers|ors|est|ful|ment|ments|able|ables|ible|ally|ness|less|ation|ations|ication|ications|ition|itions|ative|ality|ities|ization|isation)$/;

/**
 * Whether search has found a query by the beginnings of its words alone, because it does not know them: for `storefrnt` it marks
 * `store`, for `ransomware` `ran`. Such finds have nothing to do with what was asked.
 *
 * @param marked the words that are marked in what was found
 */
export function isCutShort(query: string, marked: readonly string[]): boolean {
  const words = (plainly(query).match(/[\p{L}\p{N}]+(?:[-._][\p{L}\p{N}]+)*/gu) ?? []).filter((word) => spelled.test(word));
  const found = marked.map((word) => plainly(word).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));
  return words.some((word) => found.some((one) => isBeginning(one, word)) && !found.some((one) => isForm(one, word)));
}

/** Other scripts write words without anything between them, so that a part is a word of its own. */
const spelled = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}._-]+$/u;

const plainly = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether a word was found for another only because it is the beginning of it, or has that beginning. */
const isBeginning = (found: string, asked: string): boolean => found !== '' && !isForm(found, asked) && shared(found, asked) > 0;

/** Whether two words are forms of one, or the found one goes on where the asked one ends. */
function isForm(found: string, asked: string): boolean {
  const same = shared(found, asked);
  const [rest, more] = [asked.slice(same), found.slice(same)];
  if (rest === '') return true;
  if (/\d/.test(rest) || /\d/.test(more)) return false;
  return same >= 3 && endings.test(rest) && endings.test(more);
}

function shared(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}
