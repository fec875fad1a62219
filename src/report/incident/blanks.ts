import { replacePlaceholders } from '../../model/placeholders.ts';
import { wordsOfName } from '../../model/words.ts';

/**
 * A rendered message with each `{{placeholder}}` as a blank that a script can fill: `<b data-blank="startedAt">[started at]</b>`.
 *
 * @param html rendered Markdown; placeholders in it are plain text
 */
export const withBlanks = (html: string): string =>
  replacePlaceholders(html, (name) => `<b data-blank="${name}">[${wordsOfName(name).toLowerCase()}]</b>`);
