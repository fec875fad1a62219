const wide =
  /^(?:\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Emoji_Presentation}|[\u3000-\u303e\uff01-\uff60\uffe0-\uffe6])|\ufe0f/u;

/** Whether any letter of a text may be wide: none in most texts, which are then done. */
export const mayBeWide = (text: string): boolean => /[^\0-\u10ff]/.test(text);

/** Whether a letter takes about as much room as two others: those of East Asia and emoji do. */
export const isWide = (letter: string): boolean => mayBeWide(letter) && wide.test(letter);
