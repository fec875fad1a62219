/** Endings by which programs tell that a file is a text. */
const ending = /(?:\.(?:mdx?|markdown|mdown|mkd|txt))+$/i;

/** Whether a file in a folder is a text by its name: by its ending, or because it has none. */
export const isTextByName = (file: string): boolean => ending.test(file) || /\/[^/.]+$/.test(file);

/** The name of such a file with another ending; any other name stays as it is. */
export const withTextEnding = (file: string, wanted: '.md' | '.mdx'): string =>
  isTextByName(file) ? file.replace(ending, '') + wanted : file;
