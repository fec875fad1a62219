/** Marks each `{{name}}` of a rendered message as a field, so that it cannot be overlooked and can be filled in. */
export const markPlaceholders = (html: string): string =>
  html.replaceAll(
    /\{\{\s*([A-Za-z][\w-]*)\s*\}\}/g,
    (written, name: string) => `<mark class="field" data-field="${name}">${written}</mark>`,
  );
