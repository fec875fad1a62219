/** A placeholder as words: `whatStillWorks` is `what still works`. */
export const blankName = (placeholder: string): string =>
  placeholder
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[-_]+/g, ' ')
    .toLowerCase();

/**
 * A rendered message with each `{{placeholder}}` as a blank that a script can fill: `<b data-blank="startedAt">[started at]</b>`.
 *
 * @param html rendered Markdown; placeholders in it are plain text
 */
export const withBlanks = (html: string): string =>
  html.replace(/\{\{\s*([A-Za-z][A-Za-z0-9_-]*)\s*\}\}/g, (_, name: string) => `<b data-blank="${name}">[${blankName(name)}]</b>`);
