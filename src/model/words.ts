const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'] as const;

/** A count as it stands in a sentence: a word up to twelve, digits above. */
export const inWords = (count: number): string => small[count] ?? String(count);

/** The same where no noun follows it: `none`, `one of three`. */
export const howMany = (count: number): string => (count === 0 ? 'none' : inWords(count));

/** A text with its first letter large, for the beginning of a sentence. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The same text with a small letter at its beginning, as within a sentence; `IT duty officer` and `S3 copy` keep their first word. */
export const uncapital = (text: string): string => (/^\S+[\p{Lu}\d]/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1));

/** A count with its noun in digits: `1 gap`, `3 gaps`; `plural` where an `s` is not enough. */
export const counted = (count: number, noun: string, plural = `${noun}s`): string => `${count} ${count === 1 ? noun : plural}`;

/** The same, and no text at all for none: a part that a sentence then leaves out. */
export const countedIfAny = (count: number, noun: string, plural = `${noun}s`): string => (count ? counted(count, noun, plural) : '');

/** A count with its noun in words: `one gap`, `no gaps`, `13 gaps`. */
export const countedInWords = (count: number, noun: string, plural = `${noun}s`): string =>
  `${inWords(count)} ${count === 1 ? noun : plural}`;

/** The verb that agrees with a count: `is` for one, `are` for others. */
export const isOrAre = (count: number): string => (count === 1 ? 'is' : 'are');

/** The same of what is past: `was` for one, `were` for others. */
export const wasOrWere = (count: number): string => (count === 1 ? 'was' : 'were');

/** All of a count, for the beginning of a sentence: `The one gap`, `Both gaps`, `All nine gaps`. */
export function allOf(count: number, noun: string): string {
  if (count === 1) return `The one ${noun}`;
  return `${count === 2 ? 'Both' : `All ${inWords(count)}`} ${noun}s`;
}

/** Words in a row as a sentence has them: `a`, `a and b`, `a, b and c`. */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/** The same, where more than `most` words are told by their number: `a, b and 7 more`. */
export const listedFew = (words: readonly string[], most = 6): string =>
  listed(words.length > most ? [...words.slice(0, most - 1), `${words.length - most + 1} more`] : words);

/** How often each name occurs, in the order of `names`; names that do not occur are left out. */
export const countsBy = <T extends string>(found: readonly T[], names: readonly T[]): readonly (readonly [T, number])[] =>
  names.map((name) => [name, found.filter((one) => one === name).length] as const).filter(([, count]) => count > 0);

/** Counts by name, with commas: `4 high, 1 low`; `none` where there is nothing. */
export const tally = (counts: readonly (readonly [string, number])[]): string =>
  counts.map(([name, count]) => `${count} ${name}`).join(', ') || 'none';

/** A name of the model as people read it: `full-interruption` becomes `full interruption`. */
export const spoken = (name: string): string => name.replaceAll('-', ' ');

/** The words of a name such as `startedAt` or `next-update`: `Started at`. */
export const wordsOfName = (name: string): string =>
  capital(
    name
      .replaceAll(/[-_]+/g, ' ')
      .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
      .toLowerCase(),
  );
