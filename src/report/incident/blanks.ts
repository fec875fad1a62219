import { wordsOfName } from '../../model/words.ts';

/**
 * A rendered message with each `{{placeholder}}` as a blank that a script can fill: `<b data-blank="startedAt">[started at]</b>`.
 *
 * @param html rendered Markdown; placeholders in it are plain text
 */
export const withBlanks = (html: string): string =>
  html.replace(
    /\{\{\s*([A-Za-z][A-Za-z0-9_-]*)\s*\}\}/g,
    (_, name: string) => `<b data-blank="${name}">[${wordsOfName(name).toLowerCase()}]</b>`,
  );
